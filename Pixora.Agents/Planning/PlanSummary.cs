using Pixora.Agents.Planning.Reading;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning;

/// <summary>What the director says of a plan that the planner made.</summary>
public static class PlanSummary
{
    /// <summary>Its title, scenes and seconds, what was assumed, and what the person does next, in the brief's language.</summary>
    public static string Of(Plan plan, Brief brief)
    {
        var (language, scenes) = (LanguageDetector.Detect(brief.Prompt), plan.Breakdown.Scenes);
        var lead = Phrasebook.Say("plan-lead", language, plan.Breakdown.Title, scenes.Count, Math.Round(scenes.Sum(scene => scene.Seconds), 1));
        return string.Join(' ', [lead, .. plan.Assumptions, Phrasebook.Say("plan-next", language)]);
    }
}
