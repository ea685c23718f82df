namespace Pixora.Agents.Chat.Offline;

/// <summary>The answer to one thing the person asked for: tool calls, or text where no tool does it.</summary>
/// <param name="Text">Null when there are tool calls.</param>
internal sealed record EditReply(IReadOnlyList<ToolRequest> Calls, string? Text = null)
{
    internal static EditReply Call(params ToolRequest[] calls) => new(calls);

    internal static EditReply Say(string text) => new([], text);
}
