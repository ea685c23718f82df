using Pixora.Agents.Chat;
using Pixora.Agents.Chat.Usage;
using Pixora.Agents.GroupChat;
using Pixora.Agents.Planning;
using Pixora.Hub.Grains;
using Pixora.Hub.Store;
using Pixora.Hub.Stories;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>
/// Has the film planned. With a model the crew plans in a turn, and waits when the person interrupts it or has to
/// answer a question. Without one, or when the turn ends without a plan, the offline planner plans, and says what it
/// assumed.
/// </summary>
internal sealed class PlanningHandler(
    IPlanner planner, IChatModels models, CrewTurnHandler crew, GrainTasks tasks, TaskReporter reporter, UsageStore usage,
    TimeProvider clock) : IWorkHandler, IDisposable
{
    private const int PlansAtOnce = 2;

    /// <summary>The brief is the first line of the chat.</summary>
    private const int BriefLine = 1;

    /// <summary>Names what is asked before planning within the task.</summary>
    private const string Question = "brief";

    private readonly SemaphoreSlim planning = new(PlansAtOnce);

    public DueWorkKind Kind => DueWorkKind.Plan;

    public async Task WorkAsync(VideoTask task, CancellationToken cancellationToken)
    {
        TurnReport? turn = null;
        if (!models.Offline && task.Unanswered is not null)
        {
            turn = await crew.TurnAsync(task, cancellationToken);
            if (await tasks.FindAsync(task.Id, cancellationToken) is not { Stage: TaskStage.Briefing, WaitsForWord: false })
            {
                return;
            }
        }

        if (await AskAsync(task, cancellationToken))
        {
            return;
        }

        var why = WhyRules(task, turn);
        var plan = await PlanAsync(task, cancellationToken);
        if (await tasks.FindAsync(task.Id, cancellationToken) is not { Stage: TaskStage.Briefing } seen)
        {
            // There is a plan: the person's own, or one whose pod went down before it could say so.
            await reporter.TellAsync(task.Id, Actor.Crew, new EndTurn(BriefLine, "done"), cancellationToken);
            return;
        }

        await reporter.RequireAsync(task.Id, Actor.Crew, new ProposeBreakdown(plan.Breakdown), cancellationToken);

        // What was assumed is known here alone, so it is said even when the server stops. It answers the brief, not
        // what was written meanwhile.
        var waits = seen.Chat.Skip(Math.Max(seen.Answered, BriefLine)).Any(line => line.By is Actor.Person);
        var summary = PlanSummary.Of(plan, task.Brief);
        await reporter.TellAsync(
            task.Id, Actor.Crew,
                new Say(Spokesman.Name, why is null ? summary : $"{why} {summary}", waits ? "plan" : null),
            CancellationToken.None);
        if (!waits && (plan.Question ?? (why is null ? null : RulesPlan.Question(task.Brief))) is { } doubt)
        {
            await reporter.TellAsync(
                task.Id, Actor.Crew, new AskQuestion($"{Question}-doubt", Spokesman.Name, doubt.Text, doubt.Choices),
                CancellationToken.None);
        }

        if (waits && seen.Answered < BriefLine)
        {
            await reporter.TellAsync(task.Id, Actor.Crew, new EndTurn(BriefLine, "done"), CancellationToken.None);
        }
    }

    /// <summary>
    /// Asks, once, what has to be known before anything is planned; the crew plans when it is answered.
    /// </summary>
    private async Task<bool> AskAsync(VideoTask task, CancellationToken cancellationToken)
    {
        if (task.Questions.Count > 0 || BriefQuestions.Of(task.Brief) is not { } asked)
        {
            return false;
        }

        await reporter.SayAsync(
            task.Id, Actor.Crew, new AskQuestion(Question, Spokesman.Name, asked.Text, asked.Choices), new CommandId($"{Question}-ask"),
            cancellationToken);
        await reporter.TellAsync(task.Id, Actor.Crew, new EndTurn(BriefLine, TurnEnded.Asked), cancellationToken);
        return true;
    }

    public void Dispose() => planning.Dispose();

    /// <summary>
    /// Why the offline planner plans although a model is configured, in the brief's language; null when none is, and
    /// when the
    /// person chose it.
    /// </summary>
    private string? WhyRules(VideoTask task, TurnReport? turn) => turn switch
    {
        _ when models.Offline => null,
        { Outcome: TurnOutcome.Failed, Code: { } code } => RulesPlan.Reason(task.Brief, code),
        not null => RulesPlan.Reason(task.Brief, null),
        null => null,
    };

    private async Task<Plan> PlanAsync(VideoTask task, CancellationToken cancellationToken)
    {
        await planning.WaitAsync(cancellationToken);
        var begun = clock.GetTimestamp();
        Plan plan;
        try
        {
            plan = await planner.PlanAsync(task.Brief, task.Preferences, cancellationToken);
        }
        finally
        {
            planning.Release();
        }

        await usage.WriteAsync(task.Id, [ModelUse.Offline(Spokesman.Name, clock.GetElapsedTime(begun), "ok")]);
        return plan;
    }
}
