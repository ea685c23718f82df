namespace Pixora.Media.Tasks;

/// <summary>A command that took effect, remembered so that sending it again does nothing twice.</summary>
/// <param name="At">When its first entry was recorded.</param>
public sealed record PastCommand(CommandId Id, DateTimeOffset At);
