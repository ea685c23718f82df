namespace Pixora.Plugins;

/// <summary>A call of a tool by a role.</summary>
/// <param name="Id">Unique within the task; the call made again has the same.</param>
/// <param name="Speaker">The role, as the chat shows it.</param>
public sealed record ToolCall(string Id, string Speaker, string Tool, IReadOnlyDictionary<string, object?> Arguments);
