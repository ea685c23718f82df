using System.Text.RegularExpressions;
using Microsoft.Extensions.AI;

namespace Pixora.Agents.Chat.Offline;

/// <summary>A conversation as the offline planner reads it.</summary>
/// <param name="Film">The film as shown last; a film with nothing planned when it is not shown.</param>
/// <param name="Person">What the person said last and nobody has answered yet, oldest first.</param>
/// <param name="Results">What the tools answered to this role since then.</param>
/// <param name="UsedByOthers">Tools that colleagues used since then.</param>
/// <param name="Said">Everything that was said by anybody.</param>
internal sealed partial record Conversation(FilmSeen Film, IReadOnlyList<string> Person, IReadOnlyList<ToolOutcome> Results, IReadOnlyList<string> UsedByOthers, IReadOnlyList<string> Said)
{
    internal static Conversation Of(IReadOnlyList<ChatMessage> messages)
    {
        var film = messages.Select(message => FilmSeen.In(message.Text)).LastOrDefault(seen => seen is not null) ?? new();
        var last = messages.Index().Where(pair => IsPersons(pair.Item)).Select(pair => pair.Index).DefaultIfEmpty(-1).Last();
        var first = last;
        while (first > 0 && IsPersons(messages[first - 1]))
        {
            first--;
        }

        var since = messages.Skip(last + 1).ToList();
        return new(
            film,
            last < 0 ? [] : [.. messages.Take(last + 1).Skip(first).Select(message => Addressing().Replace(message.Text, "").Trim())],
            Outcomes(since),
            [.. since.Select(message => Note().Match(message.Text)).Where(note => note.Groups["tool"].Success).Select(note => note.Groups["tool"].Value)],
            [.. messages.Select(message => message.Text)]);
    }

    private static bool IsPersons(ChatMessage message) =>
        message.Role == ChatRole.User && message.Text is { Length: > 0 } text && !Note().IsMatch(text) && !text.Contains("<film_state>", StringComparison.Ordinal);

    private static List<ToolOutcome> Outcomes(IReadOnlyList<ChatMessage> since)
    {
        var tools = since.SelectMany(message => message.Contents).OfType<FunctionCallContent>().GroupBy(call => call.CallId).ToDictionary(calls => calls.Key, calls => calls.First().Name);
        return [.. since.SelectMany(message => message.Contents).OfType<FunctionResultContent>()
            .Where(result => tools.ContainsKey(result.CallId))
            .Select(result => ToolOutcome.Of(tools[result.CallId], result.Result))];
    }

    /// <summary>What colleagues said and did is told in brackets, and so is what was said long ago.</summary>
    [GeneratedRegex(@"^(?:\[[a-z_]+(?: used (?<tool>\w+))?\]:|Earlier in this conversation)")]
    private static partial Regex Note();

    [GeneratedRegex(@"(?<![\w@.])@[A-Za-z_]{1,30}[,:]?")]
    private static partial Regex Addressing();
}
