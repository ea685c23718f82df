using Pixora.Agents.Language;
using Pixora.Agents.Planning;
using Pixora.Media.Tasks;

namespace Pixora.Agents.GroupChat;

/// <summary>What the person is told of a plan that the offline planner made in a model's place, in the brief's
/// language.</summary>
public static class RulesPlan
{
    /// <summary>Who made the plan and why.</summary>
    /// <param name="code">The model's failure; null when it answered and proposed nothing.</param>
    public static string Reason(Brief brief, string? code) => Format(
        brief, "plan-rules", code is null ? Format(brief, "reason-unplanned")
            : ClosingMessage.Reason(brief.Prompt, code));

    /// <summary>Offers another try by the model.</summary>
    public static BriefQuestion Question(Brief brief) => new(
        BriefQuestionKind.Doubt, Format(brief, "rules-question"),
            [Format(brief, "rules-again"), Format(brief, "rules-keep")]);

    private static string Format(Brief brief, string key, params object[] values) =>
        MessageCatalog.Format(key, LanguageDetector.Detect(brief.Prompt), values);
}
