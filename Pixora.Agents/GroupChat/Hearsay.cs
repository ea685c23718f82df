using Microsoft.Extensions.AI;

namespace Pixora.Agents.GroupChat;

/// <summary>What a role said and did, as its colleagues hear it.</summary>
internal static class Hearsay
{
    private const int LongestAnswer = 300;

    public static IEnumerable<ChatMessage> Of(IReadOnlyList<ChatMessage> said)
    {
        var speaker = said.Select(message => message.AuthorName).FirstOrDefault(name => name is not null) ?? "crew";
        var names = said.SelectMany(message => message.Contents).OfType<FunctionCallContent>().ToLookup(call => call.CallId, call => call.Name);
        foreach (var content in said.SelectMany(message => message.Contents))
        {
            if (Told(content, speaker, names) is { } told)
            {
                yield return new ChatMessage(ChatRole.User, told);
            }
        }
    }

    private static string? Told(AIContent content, string speaker, ILookup<string, string> names) => content switch
    {
        TextContent { Text: { Length: > 0 } text } => $"[{speaker}]: {text}",
        FunctionResultContent result => $"[{speaker} used {names[result.CallId].FirstOrDefault()}]: {Clip.To($"{result.Result}", LongestAnswer)}",
        _ => null,
    };
}
