namespace Pixora.Hub.Contracts;

/// <summary>The answer to a command: done, or why not.</summary>
/// <param name="Ok">True when it took effect, now or when it was sent before.</param>
/// <param name="TaskId">
/// The task concerned; null when the refusal came from the door and the task was not looked at.
/// </param>
/// <param name="Code">Stable refusal code, null when done.</param>
/// <param name="Message">What happened and what to do next, for a person; null when done.</param>
/// <param name="Revision">The task's current revision; 0 when the task was not looked at.</param>
public sealed record CommandReply(bool Ok, string? TaskId, string? Code, string? Message, int Revision);
