using Pixora.Hub.Contracts;

namespace Pixora.Terminal;

/// <summary>What comes over the line, in its order.</summary>
internal abstract record StudioEvent
{
    /// <summary>The next fact of the story.</summary>
    internal sealed record Fact(WireFact Told) : StudioEvent;

    /// <summary>A whole task in the place of what was held.</summary>
    internal sealed record Snapshot(long Epoch, long Seq, TaskSnapshot Task) : StudioEvent;

    /// <summary>A piece of what somebody says right now.</summary>
    internal sealed record Token(WireToken Piece) : StudioEvent;

    /// <summary>The connection was lost and is being tried again.</summary>
    internal sealed record ConnectionLost : StudioEvent;

    /// <summary>The connection is there again, and so is what was missed.</summary>
    internal sealed record Reconnected : StudioEvent;

    /// <summary>Nothing more will come.</summary>
    internal sealed record Closed(StudioException Why) : StudioEvent;

    /// <summary>The person has pressed Ctrl+C.</summary>
    internal sealed record CtrlC : StudioEvent;
}
