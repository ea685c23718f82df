namespace Pixora.Agents.Chat.Usage;

/// <summary>A model that is being asked.</summary>
/// <param name="Role">Name of the role that it speaks for.</param>
/// <param name="At">When the question was sent.</param>
/// <param name="Patience">How long its first word is waited for.</param>
public sealed record ModelAsked(string Profile, string Model, string Role, DateTimeOffset At, TimeSpan Patience);
