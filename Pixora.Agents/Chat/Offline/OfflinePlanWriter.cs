using System.Text.RegularExpressions;
using Pixora.Agents.Planning;
using Pixora.Agents.Planning.Editing;
using Pixora.Media.Tasks;
using Pixora.Plugins;

namespace Pixora.Agents.Chat.Offline;

/// <summary>Writes plans and single scenes with the offline planner.</summary>
internal sealed partial class OfflinePlanWriter(IPlanner planner)
{
    /// <summary>The picture where the plan offers no other.</summary>
    private const string NeutralVisual = "a wide quiet landscape, soft light";

    /// <summary>
    /// The plan for the brief with <paramref name="prompt"/> in place of its own, or as the answer to what the brief left
    /// open.
    /// </summary>
    internal Task<Plan> PlanAsync(FilmSnapshot film, string prompt, CancellationToken cancellationToken) =>
        planner.PlanAsync(Ordered(film.Brief, prompt), film.Preferences ?? new(), cancellationToken);

    /// <summary>The call that adds a scene in the film's language, as long as its scenes are on average.</summary>
    internal async Task<ToolRequest> AddAsync(
        FilmSnapshot film, EditIntent.AddScene wanted, CancellationToken cancellationToken)
    {
        var seconds = film.Count == 0
            ? FilmLimits.ShortestFilm
            : Math.Round(film.Scenes!.Average(scene => scene.Seconds));
        var brief = new Brief(
            wanted.About,
            Math.Clamp(seconds, FilmLimits.ShortestFilm, FilmLimits.LongestScene),
            Language: film.Format?.Language,
            Narrated: film.Voice?.Narrated);
        var plan = await planner.PlanAsync(brief, new(), cancellationToken);
        return PlanToolRequests.Addition(plan.Breakdown.Scenes[0], wanted.Place);
    }

    /// <summary>
    /// The call that describes a refused picture anew: the picture of another scene that shares the fewest words with
    /// it.
    /// </summary>
    /// <param name="place">From 1.</param>
    internal async Task<ToolRequest> RewordAsync(FilmSnapshot film, int place, CancellationToken cancellationToken)
    {
        var refused = film.Scenes![place - 1];
        var brief = (film.Brief ?? new Brief(refused.Visual)) with { Narrated = false };
        var plan = await planner.PlanAsync(brief, film.Preferences ?? new(), cancellationToken);
        var avoided = Words(refused.Visual).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var taken = film.Scenes.Select(scene => scene.Visual).ToHashSet();
        var visual = plan.Breakdown.Scenes.Select(scene => scene.Visual)
            .Where(offered => offered != refused.Visual)
            .DefaultIfEmpty(NeutralVisual)
            .MinBy(offered => (Words(offered).Count(avoided.Contains), taken.Contains(offered)))!;
        return ToolRequest.Of(ToolNames.UpdateScene, new("sceneId", refused.Id.Value), new("visual", visual));
    }

    private static Brief Ordered(Brief? brief, string prompt) =>
        brief is null ? new(prompt)
        : prompt != brief.Prompt && BriefQuestions.Of(brief) is not null ? BriefQuestions.Settle(brief, prompt)
        : brief with { Prompt = prompt };

    private static IEnumerable<string> Words(string text) => Word().Matches(text).Select(match => match.Value);

    /// <summary>A word of at least four letters, or one character of a script without spaces.</summary>
    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}]|[^\P{L}\p{IsCJKUnifiedIdeographs}]{4,}")]
    private static partial Regex Word();
}
