using Pixora.Hub.Contracts;

namespace Pixora.Terminal;

/// <summary>What comes over the line, in its order.</summary>
internal abstract record Heard
{
    /// <summary>The next fact of the story.</summary>
    internal sealed record Fact(WireFact Told) : Heard;

    /// <summary>A whole task in the place of what was held.</summary>
    internal sealed record Whole(long Epoch, long Seq, TaskSnapshot Snapshot) : Heard;

    /// <summary>A piece of what somebody says right now.</summary>
    internal sealed record Piece(WireToken Token) : Heard;

    /// <summary>The connection was lost and is being tried again.</summary>
    internal sealed record Away : Heard;

    /// <summary>The connection is there again, and so is what was missed.</summary>
    internal sealed record Back : Heard;

    /// <summary>Nothing more will come.</summary>
    internal sealed record Lost(StudioException Why) : Heard;

    /// <summary>The person has pressed Ctrl+C.</summary>
    internal sealed record CtrlC : Heard;
}
