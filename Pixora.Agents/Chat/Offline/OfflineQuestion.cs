using Pixora.Media.Tasks;
using Pixora.Plugins;

namespace Pixora.Agents.Chat.Offline;

/// <summary>A question to the person.</summary>
/// <param name="Choices">Two or three, the likeliest first.</param>
internal sealed record OfflineQuestion(string Text, ValueList<string> Choices)
{
    /// <summary>The call that asks, after what there is to say first.</summary>
    internal ToolRequest With(IEnumerable<string> said)
    {
        var text = string.Join(' ', said.Append(Text));
        return ToolRequest.Of(
            ToolNames.AskPerson,
            new("question", text.Length <= QuestionAsked.LongestText ? text : Text),
            new("choices", Choices.Select(choice => Cut(choice, QuestionAsked.LongestChoice)).ToArray()));
    }

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..(length - 1)] + "…";
}
