namespace Pixora.Agents.GroupChat;

/// <summary>Why a turn ended.</summary>
/// <param name="Code">
/// The limit that was reached, as <see cref="TurnBudget.Exceeded"/>, or the failure's code; null otherwise.
/// </param>
/// <param name="Reason">The failure's message, null when nothing failed.</param>
internal sealed record TurnEnding(TurnOutcome Outcome, string? Code = null, string? Reason = null);
