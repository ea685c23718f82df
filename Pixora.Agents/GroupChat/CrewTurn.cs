using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pixora.Media.Generation;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Tasks;
using Pixora.Plugins;

namespace Pixora.Agents.GroupChat;

/// <summary>
/// The crew answers a person: whoever has to speak speaks and uses its tools, and everything that counts is recorded by commands as it happens.
/// A turn that was cut off by a crash is run again and goes on after its last recorded step: a tool call that was answered is not made again.
/// </summary>
public sealed class CrewTurn(IVideoTasks tasks, IFilmPreview preview, IOptions<CrewOptions> options, TimeProvider time, ILogger<CrewTools> log)
{
    private readonly CrewOptions limits = options.Value;

    /// <summary>
    /// Answers every message of the person that waits; what they write meanwhile waits for the next turn. At most one turn of a task may run at a time.
    /// </summary>
    /// <param name="interrupted">Cancelled when the person wants the crew to stop: it stops, says so, and the turn is over.</param>
    /// <param name="cancellationToken">Cancelled when the process goes down: nothing more is recorded, and the turn is run again elsewhere.</param>
    public async Task<TurnReport> RunAsync(TurnOrder order, CancellationToken interrupted, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        if (await tasks.FindAsync(order.Task, cancellationToken) is not { Unanswered: { } first } seen)
        {
            return new(TurnOutcome.Idle, null, 0, time.GetElapsedTime(started));
        }

        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(limits.MostSeconds), time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(interrupted, deadline.Token, cancellationToken);
        var turn = Begin(order, seen, first, stop.Token);
        var ending = await PlayAsync(turn, interrupted, cancellationToken);
        await TurnEnd.RecordAsync(turn, ending, seen, cancellationToken);
        return new(ending.Outcome, ending.Code, turn.Budget.Tokens, time.GetElapsedTime(started));
    }

    private Turn Begin(TurnOrder order, VideoTask seen, int first, CancellationToken stop)
    {
        var script = new TurnScript(seen, first, tasks, time);
        var door = new CrewDoor(order.Task, tasks, time);
        var stage = new TurnStage(seen.Chat.Last(line => line.By == Actor.Person).Text, script.Past);
        return new(order, script, stage, new TurnBudget(limits), new CrewTools(door, preview, log), door, Recap.Of(seen, first, limits.RecentLines), stop);
    }

    private static async Task<Ending> PlayAsync(Turn turn, CancellationToken interrupted, CancellationToken down)
    {
        try
        {
            if (turn.Script.IsOver)
            {
                return new(TurnOutcome.Done);
            }

            await Retake.FinishAsync(turn);
            await CrewChat.RunAsync(turn);
            return turn.Budget.Exceeded is { } limit ? new(TurnOutcome.Limited, limit) : new(TurnOutcome.Done);
        }
        catch (OperationCanceledException) when (turn.Stop.IsCancellationRequested && !down.IsCancellationRequested)
        {
            return interrupted.IsCancellationRequested ? new(TurnOutcome.Interrupted) : new(TurnOutcome.Limited, "seconds");
        }
        catch (ProviderException failure)
        {
            return new(TurnOutcome.Failed, failure.Code, failure.Message);
        }
    }
}
