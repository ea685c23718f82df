using Pixora.Agents.Language;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning;

/// <summary>The director's message about a plan.</summary>
public static class PlanSummary
{
    /// <summary>
    /// Title, number of scenes, length, assumptions and what the person can do next, in the brief's language.
    /// </summary>
    public static string Of(Plan plan, Brief brief)
    {
        var language = LanguageDetector.Detect(brief.Prompt);
        var scenes = plan.Breakdown.Scenes;
        var lead = MessageCatalog.Format(
            "plan-lead", language, plan.Breakdown.Title, scenes.Count, Math.Round(scenes.Sum(scene => scene.Seconds), 1));
        return string.Join(' ', [lead, .. plan.Assumptions, MessageCatalog.Format("plan-next", language)]);
    }
}
