using Pixora.Agents.Language;
using Pixora.Media.Tasks;

namespace Pixora.Agents.GroupChat;

/// <summary>
/// What the chat shows when a turn was cut short or nobody spoke, in the language of the person's message.
/// </summary>
internal static class ClosingMessage
{
    /// <param name="changes">How many tool calls changed something.</param>
    public static string Interrupted(string question, int changes) => Format(question, "turn-interrupted", changes);

    /// <summary>The turn was stopped before there was a plan.</summary>
    public static string Unplanned(string question) => Format(question, "turn-unplanned");

    /// <param name="limit">As <see cref="TurnBudget.Exceeded"/>, or <c>seconds</c>.</param>
    public static string Limited(string question, string limit, int changes) =>
        Format(question, "turn-limit", Format(question, $"turn-limit-{limit}"), changes);

    /// <param name="reason">The failure's message.</param>
    public static string Failed(string question, string reason, int changes) =>
        Format(question, "turn-failed", reason, changes);

    public static string Silent(string question) => Format(question, "turn-silent");

    /// <summary>Answers to a question that the crew asked in plain words before there was a plan.</summary>
    public static ValueList<string> Choices(string question) =>
        [Format(question, "question-suggested"), Format(question, "question-decide")];

    private static string Format(string question, string key, params object[] values) =>
        MessageCatalog.Format(key, LanguageDetector.Detect(question), values);
}
