namespace Pixora.Agents.GroupChat;

/// <summary>How a turn came to its end.</summary>
/// <param name="Code">The limit or the failure's code.</param>
/// <param name="Reason">The failure's own sentence.</param>
internal sealed record Ending(TurnOutcome Outcome, string? Code = null, string? Reason = null);
