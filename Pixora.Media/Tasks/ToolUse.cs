namespace Pixora.Media.Tasks;

/// <summary>A tool call and what came of it.</summary>
/// <param name="Place">How many lines the chat had when the tool was called.</param>
/// <param name="Answer">Null while the tool has not answered.</param>
public sealed record ToolUse(ToolCalled Called, int Place, ToolAnswered? Answer);
