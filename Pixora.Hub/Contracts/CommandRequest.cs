namespace Pixora.Hub.Contracts;

/// <summary>A command on its way to a task.</summary>
/// <param name="CommandId">As in <see cref="CreateTaskRequest"/>.</param>
/// <param name="Body">The command itself.</param>
/// <param name="ExpectedRevision">
/// The revision the sender saw; it is refused when the task has moved on. Null does not ask.
/// </param>
public sealed record CommandRequest(string CommandId, WireCommand Body, int? ExpectedRevision = null);
