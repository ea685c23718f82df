using Microsoft.Extensions.AI;

namespace Pixora.Agents.Chat.Wire;

/// <summary>Endpoints refuse a conversation in which a tool call has no result, or a result no call. After a cancel or a pod's death both occur.</summary>
internal static class ToolPairs
{
    internal const string Lost = "The call was interrupted; whether it took effect is not known. Check before you call it again.";

    /// <summary>The conversation with a result for every call before anything else is said, and without results nobody asked for.</summary>
    internal static IEnumerable<ChatMessage> Mend(IEnumerable<ChatMessage> messages)
    {
        var open = new List<string>();
        foreach (var message in messages)
        {
            var answers = message.Contents.Any(content => content is FunctionResultContent);
            if (!answers && open.Count > 0)
            {
                yield return LostResults(open);
                open.Clear();
            }

            var kept = answers ? Answering(message, open) : message;
            if (!answers || kept.Contents.Count > 0)
            {
                yield return kept;
            }

            open.AddRange(message.Contents.OfType<FunctionCallContent>().Select(call => call.CallId));
        }

        if (open.Count > 0)
        {
            yield return LostResults(open);
        }
    }

    private static ChatMessage Answering(ChatMessage message, List<string> open)
    {
        var kept = message.Clone();
        kept.Contents = [.. message.Contents.Where(content => content is not FunctionResultContent result || open.Remove(result.CallId))];
        return kept;
    }

    private static ChatMessage LostResults(IEnumerable<string> calls) =>
        new(ChatRole.Tool, [.. calls.Select(call => new FunctionResultContent(call, Lost))]);
}
