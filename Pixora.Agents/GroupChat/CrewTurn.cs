using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
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
        await TurnCompletion.RecordAsync(turn, ending, task, cancellationToken);
        return new(ending.Outcome, ending.Code, turn.Budget.Tokens, time.GetElapsedTime(started));
    }

    private Turn Begin(TurnRequest request, VideoTask task, int first, CancellationToken stop)
    {
        var record = new TurnRecord(task, first, tasks, time);
        var client = new CrewTaskClient(request.Task, tasks, time);
        return new(request, record, new TurnBudget(limits), client)
        {
            Progress = new TurnProgress(task.Chat.Last(line => line.By == Actor.Person).Text, record.Past),
            Tools = new CrewTools(client, preview, log),
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
            await CrewWorkflow.RunAsync(turn);
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
            return new(TurnOutcome.Failed, failure.Code, failure.Message);
        }
    }
}
