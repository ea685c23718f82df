using Pixora.Agents.Planning;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Chat.Offline;

/// <summary>Writes plans and single scenes by rules.</summary>
internal sealed class OfflineWriter(IPlanner planner)
{
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
}
