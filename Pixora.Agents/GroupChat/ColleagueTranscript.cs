using Microsoft.Extensions.AI;
using Pixora.Agents.Transcript;

namespace Pixora.Agents.GroupChat;

/// <summary>
/// Turns the messages of one role's turn into lines for its colleagues, who have no use for its tool calls as such.
/// </summary>
internal static class ColleagueTranscript
{
    /// <summary>Characters of a tool's answer that colleagues read.</summary>
    private const int MaxAnswerLength = 300;

    public static IEnumerable<ChatMessage> Of(IReadOnlyList<ChatMessage> said)
    {
        var speaker = said.Select(message => message.AuthorName).FirstOrDefault(name => name is not null) ?? "crew";
        var contents = said.SelectMany(message => message.Contents).ToList();
        var tools = contents.OfType<FunctionCallContent>().ToLookup(call => call.CallId, call => call.Name);
        foreach (var content in contents)
        {
            if (Line(content, speaker, tools) is { } line)
            {
                yield return new ChatMessage(ChatRole.User, line);
            }
        }
    }

    private static string? Line(AIContent content, string speaker, ILookup<string, string> tools) => content switch
    {
        TextContent { Text: { Length: > 0 } text } => ColleagueLine.Said(speaker, text),
        FunctionResultContent result => ColleagueLine.Called(
            speaker, tools[result.CallId].FirstOrDefault(), DisplayText.Shorten($"{result.Result}", MaxAnswerLength)),
        _ => null,
    };
}
