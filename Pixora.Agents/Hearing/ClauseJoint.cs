namespace Pixora.Agents.Hearing;

/// <summary>What stands before a piece of a request.</summary>
internal enum ClauseJoint
{
    /// <summary>The end of a sentence, a line or the beginning.</summary>
    Sentence,

    Comma,

    /// <summary>"And", "but", "then".</summary>
    And,

    /// <summary>"With", "in", "for", "narrated by": it belongs to the piece that follows.</summary>
    Preposition,
}
