using System.Text.RegularExpressions;
using Pixora.Agents.Planning;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Chat.Offline;

/// <summary>Writes plans and single scenes by rules.</summary>
internal sealed partial class OfflineWriter(IPlanner planner)
{
    /// <summary>Where there is nothing else to show.</summary>
    private const string Harmless = "a wide quiet landscape, soft light";

    /// <summary>The call that proposes a plan for the brief, and what was assumed.</summary>
    internal async Task<(ToolOrder Order, ValueList<string> Assumptions)> PlanAsync(FilmSeen film, string prompt, CancellationToken cancellationToken)
    {
        var plan = await planner.PlanAsync((film.Brief ?? new Brief(prompt)) with { Prompt = prompt }, film.Preferences ?? new(), cancellationToken);
        return (PlanOrders.Proposal(plan.Breakdown), plan.Assumptions);
    }

    /// <summary>The call that adds a scene about something, in the film's language, look and pace.</summary>
    internal async Task<ToolOrder> AddAsync(FilmSeen film, (string About, int? Place) wanted, CancellationToken cancellationToken)
    {
        var seconds = film.Count == 0 ? FilmLimits.ShortestFilm : Math.Round(film.Scenes!.Average(scene => scene.Seconds));
        var brief = new Brief(
            wanted.About,
            Math.Clamp(seconds, FilmLimits.ShortestFilm, FilmLimits.LongestScene),
            Language: film.Format?.Language,
            Narrated: film.Voice?.Narrated);
        var plan = await planner.PlanAsync(brief, new(), cancellationToken);
        return PlanOrders.Addition(plan.Breakdown.Scenes[0], wanted.Place);
    }

    /// <summary>The call that gives a scene another picture of the same film, one that repeats as little as possible of the words its maker refused.</summary>
    /// <param name="place">From 1.</param>
    internal async Task<ToolOrder> RewordAsync(FilmSeen film, int place, CancellationToken cancellationToken)
    {
        var refused = film.Scenes![place - 1];
        var brief = (film.Brief ?? new Brief(refused.Visual)) with { Narrated = false };
        var plan = await planner.PlanAsync(brief, film.Preferences ?? new(), cancellationToken);
        var avoided = Words(refused.Visual).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var taken = film.Scenes.Select(scene => scene.Visual).ToHashSet();
        var visual = plan.Breakdown.Scenes.Select(scene => scene.Visual).Where(offered => offered != refused.Visual).DefaultIfEmpty(Harmless)
            .MinBy(offered => (Words(offered).Count(avoided.Contains), taken.Contains(offered)))!;
        return ToolOrder.Of("update_scene", ("sceneId", refused.Id.Value), ("visual", visual));
    }

    private static IEnumerable<string> Words(string text) => Word().Matches(text).Select(match => match.Value);

    /// <summary>A word that says something, or one character of a script that has no gaps.</summary>
    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}]|[^\P{L}\p{IsCJKUnifiedIdeographs}]{4,}")]
    private static partial Regex Word();
}
