namespace Pixora.Agents.Chat.Offline;

/// <summary>One tool call of an edit.</summary>
/// <param name="Says">What it comes to, in the person's language and without a full stop; empty where another step says it.</param>
internal sealed record EditStep(ToolRequest Call, string Says);
