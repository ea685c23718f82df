using Microsoft.Extensions.AI;

namespace Pixora.Agents.Chat.Wire;

/// <summary>Repairs conversations in which a tool call has no result or a result no call: endpoints reject them. Both
/// occur after a cancellation or a crash.</summary>
internal static class ToolResultRepair
{
    internal const string Lost = "The call was interrupted; whether it took effect is not known. Check before you call it again.";

    /// <summary>
    /// The conversation with a result for every call before the next message, and without results that belong to no
    /// call.
    /// </summary>
    internal static IEnumerable<ChatMessage> Repair(IEnumerable<ChatMessage> messages)
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

            var kept = answers ? WithoutStrayResults(message, open) : message;
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

    /// <param name="open">Ids of calls without a result; those that the message answers are removed.</param>
    private static ChatMessage WithoutStrayResults(ChatMessage message, List<string> open)
    {
        var kept = message.Clone();
        kept.Contents = [.. message.Contents.Where(content => content is not FunctionResultContent result || open.Remove(result.CallId))];
        return kept;
    }

    private static ChatMessage LostResults(IEnumerable<string> calls) =>
        new(ChatRole.Tool, [.. calls.Select(call => new FunctionResultContent(call, Lost))]);
}
