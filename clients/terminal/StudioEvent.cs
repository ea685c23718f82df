using Pixora.Hub.Contracts;

namespace Pixora.Terminal;

/// <summary>Events of a conversation, in order.</summary>
internal abstract record StudioEvent
{
    /// <summary>The next fact of the story.</summary>
    internal sealed record Fact(WireFact Told) : StudioEvent;

    /// <summary>A snapshot that replaces the story held so far.</summary>
    internal sealed record Snapshot(long Epoch, long Seq, TaskSnapshot Task) : StudioEvent;

    /// <summary>A piece of a message that is being produced.</summary>
    internal sealed record Token(WireToken Piece) : StudioEvent;

    /// <summary>A model was asked and has not said a word.</summary>
    internal sealed record Thinking(WireThinking Told) : StudioEvent;

    /// <summary>The connection was lost; reconnecting.</summary>
    internal sealed record ConnectionLost : StudioEvent;

    /// <summary>Reconnected, with all missed facts received.</summary>
    internal sealed record Reconnected : StudioEvent;

    /// <summary>The connection has ended for good.</summary>
    internal sealed record Closed(StudioException Why) : StudioEvent;

    /// <summary>The person has pressed Ctrl+C.</summary>
    internal sealed record CtrlC : StudioEvent;
}
