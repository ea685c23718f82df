namespace Pixora.Agents.GroupChat;

/// <summary>How a turn ended.</summary>
public enum TurnOutcome
{
    /// <summary>No message waited for an answer.</summary>
    Idle,

    /// <summary>The crew finished; the person acts next.</summary>
    Done,

    /// <summary>The person stopped it; changes made so far stay.</summary>
    Interrupted,

    /// <summary>It reached a limit; changes made so far stay.</summary>
    Limited,

    /// <summary>A model failed; changes made so far stay.</summary>
    Failed,

    /// <summary>The crew, the model or its provider declined to plan the film.</summary>
    Refused,
}

/// <param name="Code">The limit or the failure's code, null otherwise.</param>
/// <param name="Tokens">Read and written, estimated where a model reports none.</param>
/// <param name="Elapsed">From reading the task to recording the end.</param>
public sealed record TurnReport(TurnOutcome Outcome, string? Code, long Tokens, TimeSpan Elapsed);
