namespace Pixora.Plugins;

/// <summary>A tool call of a role.</summary>
/// <param name="Id">Unique within the task; the same when the call is repeated after a crash.</param>
/// <param name="Speaker">The role, as the chat shows it.</param>
public sealed record ToolCall(string Id, string Speaker, string Tool, IReadOnlyDictionary<string, object?> Arguments);
