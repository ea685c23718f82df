using Pixora.Agents.Chat;
using Pixora.Agents.Chat.Usage;
using Pixora.Agents.Planning;
using Pixora.Hub.Grains;
using Pixora.Hub.Store;
using Pixora.Hub.Stories;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>Has the film planned. With a model the crew does it, as it answers everything else, and waits when the person interrupts it or has to answer a question; without one, or when the crew has no plan to show, the planner does, and what it assumed is said.</summary>
internal sealed class PlanningDesk(IPlanner planner, IChatModels models, CrewDesk crew, GrainTasks tasks, StudioVoice voice, UsageBook book, TimeProvider clock) : IDesk, IDisposable
{
    private const int PlansAtOnce = 2;

    /// <summary>Lines of the chat that the brief is.</summary>
    private const int BriefLine = 1;

    private readonly SemaphoreSlim seats = new(PlansAtOnce);

    public DutyKind Kind => DutyKind.Plan;

    public async Task WorkAsync(VideoTask task, CancellationToken cancellationToken)
    {
        if (!models.Offline && task.Unanswered is not null)
        {
            await crew.WorkAsync(task, cancellationToken);
            if (await tasks.FindAsync(task.Id, cancellationToken) is not { Stage: TaskStage.Briefing, WaitsForWord: false })
            {
                return;
            }
        }

        var plan = await PlanAsync(task, cancellationToken);
        if (await tasks.FindAsync(task.Id, cancellationToken) is not { Stage: TaskStage.Briefing } seen)
        {
            // There is a plan: the person's own, or one whose studio went down before it could speak.
            await voice.TellAsync(task.Id, Actor.Crew, new EndTurn(BriefLine, "done"), cancellationToken);
            return;
        }

        await voice.RequireAsync(task.Id, Actor.Crew, new ProposeBreakdown(plan.Breakdown), cancellationToken);

        // What was assumed is known here alone, so it is said even when the studio goes down. It answers the brief, not what was written meanwhile.
        var waits = seen.Chat.Skip(Math.Max(seen.Answered, BriefLine)).Any(line => line.By is Actor.Person);
        await voice.TellAsync(task.Id, Actor.Crew, new Say(Spokesman.Name, PlanSummary.Of(plan, task.Brief), waits ? "plan" : null), CancellationToken.None);
        if (waits && seen.Answered < BriefLine)
        {
            await voice.TellAsync(task.Id, Actor.Crew, new EndTurn(BriefLine, "done"), CancellationToken.None);
        }
    }

    public void Dispose() => seats.Dispose();

    private async Task<Plan> PlanAsync(VideoTask task, CancellationToken cancellationToken)
    {
        await seats.WaitAsync(cancellationToken);
        var begun = clock.GetTimestamp();
        Plan plan;
        try
        {
            plan = await planner.PlanAsync(task.Brief, task.Preferences, cancellationToken);
        }
        finally
        {
            seats.Release();
        }

        await book.WriteAsync(task.Id, [ModelUse.Offline(Spokesman.Name, clock.GetElapsedTime(begun), "ok")]);
        return plan;
    }
}
