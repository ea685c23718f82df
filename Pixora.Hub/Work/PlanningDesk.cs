using System.Globalization;
using Pixora.Agents.Chat;
using Pixora.Agents.Planning;
using Pixora.Hub.Grains;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>Has the film planned. With a model the crew does it, as it answers everything else; without one, or when the crew has no plan to show, the planner does, and what it assumed is said.</summary>
internal sealed class PlanningDesk(IPlanner planner, IChatModels models, CrewDesk crew, GrainTasks tasks, StudioVoice voice) : IDesk, IDisposable
{
    private const int PlansAtOnce = 2;

    private readonly SemaphoreSlim seats = new(PlansAtOnce);

    public DutyKind Kind => DutyKind.Plan;

    public async Task WorkAsync(VideoTask task, CancellationToken cancellationToken)
    {
        if (!models.Offline && task.Unanswered is not null)
        {
            await crew.WorkAsync(task, cancellationToken);
            if (await tasks.FindAsync(task.Id, cancellationToken) is not { Stage: TaskStage.Briefing })
            {
                return;
            }
        }

        var plan = await PlanAsync(task, cancellationToken);
        await voice.RequireAsync(task.Id, Actor.Crew, new ProposeBreakdown(plan.Breakdown), cancellationToken);

        // The proposal has ended this duty, so the shift may be stopped from here on; what was assumed is said all the same.
        await voice.TellAsync(task.Id, Actor.Crew, new Say("director", Summary(plan)), CancellationToken.None);
    }

    public void Dispose() => seats.Dispose();

    private async Task<Plan> PlanAsync(VideoTask task, CancellationToken cancellationToken)
    {
        await seats.WaitAsync(cancellationToken);
        try
        {
            return await planner.PlanAsync(task.Brief, task.Preferences, cancellationToken);
        }
        finally
        {
            seats.Release();
        }
    }

    private static string Summary(Plan plan)
    {
        var scenes = plan.Breakdown.Scenes;
        var lead = string.Create(CultureInfo.InvariantCulture, $"“{plan.Breakdown.Title}”: {scenes.Count} {(scenes.Count == 1 ? "scene" : "scenes")}, {scenes.Sum(scene => scene.Seconds):0.#} seconds.");
        return string.Join(' ', [lead, .. plan.Assumptions, "Change what you like, then approve the plan and the film is made."]);
    }
}
