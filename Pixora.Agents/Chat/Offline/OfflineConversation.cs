using Microsoft.Extensions.AI;
using Pixora.Agents.Transcript;

namespace Pixora.Agents.Chat.Offline;

/// <summary>A conversation as the offline planner reads it.</summary>
/// <param name="Film">The film as shown last; a film without a plan when it was never shown.</param>
/// <param name="Person">The person's messages since the last answer, oldest first.</param>
/// <param name="Earlier">What the person said before these; null at the beginning.</param>
/// <param name="Results">What the tools answered to this role since then.</param>
/// <param name="UsedByOthers">Tools that colleagues called since then.</param>
/// <param name="Said">All messages of anybody.</param>
internal sealed record OfflineConversation(
    FilmSnapshot Film,
    IReadOnlyList<string> Person,
    string? Earlier,
    IReadOnlyList<ToolOutcome> Results,
    IReadOnlyList<string> UsedByOthers,
    IReadOnlyList<string> Said)
{
    internal static OfflineConversation Of(IReadOnlyList<ChatMessage> messages)
    {
        var last = messages.Index().Where(entry => IsPersons(entry.Item)).Select(entry => entry.Index).DefaultIfEmpty(-1).Last();
        var first = last;
        while (first > 0 && IsPersons(messages[first - 1]))
        {
            first--;
        }

        var since = messages.Skip(last + 1).ToList();
        return new(
            messages.Select(message => FilmSnapshot.In(message.Text)).LastOrDefault(film => film is not null) ?? new(),
            last < 0
                ? []
                : [.. messages.Take(last + 1).Skip(first).Select(message => MessageAddress.Without(message.Text))],
            messages.Take(Math.Max(first, 0)).Where(IsPersons).Select(message => MessageAddress.Without(message.Text)).LastOrDefault(),
            Outcomes(since),
            [.. since.Select(message => ColleagueLine.ToolIn(message.Text)).OfType<string>()],
            [.. messages.Select(message => message.Text)]);
    }

    private static bool IsPersons(ChatMessage message) =>
        message.Role == ChatRole.User
        && message.Text is { Length: > 0 } text
        && !ColleagueLine.IsIn(text)
        && !EarlierSummary.IsIn(text)
        && !FilmStateBlock.IsIn(text);

    private static List<ToolOutcome> Outcomes(IReadOnlyList<ChatMessage> since)
    {
        var contents = since.SelectMany(message => message.Contents).ToList();
        var tools = contents.OfType<FunctionCallContent>()
            .GroupBy(call => call.CallId)
            .ToDictionary(calls => calls.Key, calls => calls.First());
        return
        [
            .. contents.OfType<FunctionResultContent>()
                .Where(result => tools.ContainsKey(result.CallId))
                .Select(result => ToolOutcome.Of(tools[result.CallId].Name, result.Result) with
                {
                    Arguments = tools[result.CallId].Arguments?.AsReadOnly() ?? new Dictionary<string, object?>().AsReadOnly(),
                }),
        ];
    }
}
