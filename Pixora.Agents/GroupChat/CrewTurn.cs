using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pixora.Agents.Roles;
using Pixora.Media.Generation;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Tasks;
using Pixora.Plugins;

namespace Pixora.Agents.GroupChat;

/// <summary>
/// Runs the crew's answer to a person: roles speak and call tools until the turn ends, and every message and call is
/// recorded by a command. After a crash the turn is run again and continues after its last recorded step; a tool call
/// that was answered is not made again.
/// </summary>
public sealed class CrewTurn(
    IVideoTasks tasks, IFilmPreview preview, IOptions<CrewOptions> options, TimeProvider time, ILogger<CrewTools> log)
{
    private readonly CrewOptions limits = options.Value;
    private readonly PatientTasks tasks = new(tasks, time);

    /// <summary>Answers every message of the person that waits; what is written meanwhile waits for the next turn.
    /// At most one turn of a task may run at a time.</summary>
    /// <param name="interrupted">Cancelled when the person wants the crew to stop: the turn ends and says so.</param>
    /// <param name="cancellationToken">Cancelled when the process stops: nothing more is recorded, and the turn is run
    /// again elsewhere.</param>
    public async Task<TurnReport> RunAsync(
        TurnRequest request, CancellationToken interrupted, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        if (await tasks.FindAsync(request.Task, cancellationToken) is not { Unanswered: { } first } task)
        {
            return new(TurnOutcome.Idle, null, 0, time.GetElapsedTime(started));
        }

        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(limits.MostSeconds), time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(
            interrupted, deadline.Token, cancellationToken);
        var turn = Begin(request, task, first, stop.Token);
        var ending = await PlayAsync(turn, interrupted, cancellationToken);
        ending = await TurnCompletion.RecordAsync(turn, ending, task, cancellationToken);
        return new(ending.Outcome, ending.Code, turn.Budget.Tokens, time.GetElapsedTime(started));
    }

    private Turn Begin(TurnRequest request, VideoTask task, int first, CancellationToken stop)
    {
        var record = new TurnRecord(task, first, tasks, time);
        var client = new CrewTaskClient(request.Task, tasks, time, TurnRecord.PrefixOf(task, first));
        var question = task.Chat.Last(line => line.By == Actor.Person).Text;
        return new(request, record, new TurnBudget(limits), client)
        {
            Question = question,
            ByRules = request.Rules is null,
            Progress = new TurnProgress(question, record.Past),
            Tools = new CrewTools(client, preview, log, request.Rules is null ? null : new BriefEar()),
            Opening = ChatHistory.Of(task, first, limits.RecentLines),
            Stop = stop,
        };
    }

    private static async Task<TurnEnding> PlayAsync(
        Turn turn, CancellationToken interrupted, CancellationToken shutdown)
    {
        try
        {
            if (turn.Record.IsOver)
            {
                return new(TurnOutcome.Done);
            }

            await ToolCallRecovery.FinishAsync(turn);
            await PlayAsync(turn);
            return turn.Budget.Exceeded is { } limit ? new(TurnOutcome.Limited, limit) : new(TurnOutcome.Done);
        }
        catch (OperationCanceledException) when (turn.Stop.IsCancellationRequested && !shutdown.IsCancellationRequested)
        {
            return interrupted.IsCancellationRequested
                ? new(TurnOutcome.Interrupted)
                : new(TurnOutcome.Limited, "seconds");
        }
        catch (ProviderException failure)
        {
            var refused = failure.Code is "model.refused" or "model.filtered"
                && await turn.TaskAsync(shutdown) is { Stage: TaskStage.Briefing };
            return new(refused ? TurnOutcome.Refused : TurnOutcome.Failed, failure.Code, failure.Message);
        }
    }

    private static async Task PlayAsync(Turn turn)
    {
        try
        {
            await CrewWorkflow.RunAsync(turn);
        }
        catch (ProviderException failure) when (turn.Request.Rules is not null && IsModels(failure))
        {
            var task = await turn.TaskAsync(turn.Stop);
            if (task.Stage is TaskStage.Briefing || turn.Record.StepsIn(task).OfType<RecordedStep.Call>().Any())
            {
                throw;
            }

            await CrewWorkflow.RunAsync(await ByRulesAsync(turn, failure));
        }
    }

    /// <summary>True for a failure after which somebody else may answer, which a refusal is not.</summary>
    private static bool IsModels(ProviderException failure) =>
        failure.Code.StartsWith("model.", StringComparison.Ordinal)
            && failure.Code is not ("model.refused" or "model.filtered");

    /// <summary>The turn as the offline planner plays it, after the person was told.</summary>
    private static async Task<Turn> ByRulesAsync(Turn turn, ProviderException failure)
    {
        if (turn.Streaming is { } unfinished)
        {
            await turn.Request.Listener.TakeBackAsync(unfinished.Id, turn.Stop);
            turn.Streaming = null;
        }

        await turn.Record.SayAsync(
            turn.Record.NextStep(), Crew.Definition(Role.Director).Name,
                ClosingMessage.ByRules(turn.Question, failure.Code), turn.Stop);
        return turn with
        {
            Request = turn.Request with { Models = turn.Request.Rules! },
            ByRules = true,
            Progress = new TurnProgress(turn.Question, []),
        };
    }
}
