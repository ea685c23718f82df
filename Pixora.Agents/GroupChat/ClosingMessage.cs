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

    /// <param name="code">The failure's code.</param>
    public static string Failed(string question, string code, int changes) =>
        Format(question, "turn-failed", Reason(question, code), changes);

    /// <summary>The model's answer was waited for in vain and there is no plan yet: the person decides who goes
    /// on.</summary>
    public static string Slow(string question) => Format(question, "turn-slow");

    /// <summary>Answers to <see cref="Slow"/>: the model again, or the offline planner.</summary>
    public static ValueList<string> SlowChoices(string question) =>
        [Format(question, "slow-again"), Format(question, "slow-rules")];

    /// <summary>The offline planner answers in a model's place.</summary>
    public static string ByRules(string question, string code) =>
        Format(question, "turn-rules", Reason(question, code));

    /// <summary>The model or its provider declined to plan the film.</summary>
    /// <param name="code">The failure's code.</param>
    public static string Refused(string question, string code) =>
        Format(question, "turn-refused", Reason(question, code));

    /// <summary>Follows the words in which the crew declined.</summary>
    public static string Declined(string question) => Format(question, "turn-declined");

    /// <summary>The crew changed something and said nothing.</summary>
    public static string Changed(string question, int changes) => Format(question, "turn-changed", changes);

    /// <summary>The crew made a plan and said nothing.</summary>
    public static string Planned(string question) => Format(question, "turn-planned");

    public static string Silent(string question) => Format(question, "turn-silent");

    /// <summary>Why a model did not answer, a sentence without an administrator's advice.</summary>
    public static string Reason(string question, string code) =>
        MessageCatalog.Find($"reason-{code}", LanguageDetector.Detect(question))
        ?? Format(question, "reason-other");

    /// <summary>Answers to a question that the crew asked in plain words before there was a plan.</summary>
    public static ValueList<string> Choices(string question) =>
        [Format(question, "question-suggested"), Format(question, "question-decide")];

    private static string Format(string question, string key, params object[] values) =>
        MessageCatalog.Format(key, LanguageDetector.Detect(question), values);
}
