namespace Pixora.Agents.GroupChat;

/// <summary>How a turn ended.</summary>
public enum TurnOutcome
{
    /// <summary>Nobody waited for an answer.</summary>
    Idle,

    /// <summary>The person has the word.</summary>
    Done,

    /// <summary>The person stopped it; what was done stays.</summary>
    Interrupted,

    /// <summary>It reached a limit; what was done stays.</summary>
    Limited,

    /// <summary>A model failed; what was done stays.</summary>
    Failed,
}

/// <param name="Code">The limit or the failure's code, null otherwise.</param>
/// <param name="Tokens">Read and written, estimated where a model does not count.</param>
/// <param name="Elapsed">From the first look at the task to the last word.</param>
public sealed record TurnReport(TurnOutcome Outcome, string? Code, long Tokens, TimeSpan Elapsed);
