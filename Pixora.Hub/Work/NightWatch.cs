using Pixora.Hub.Grains;
using Pixora.Hub.Store;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>Wakes every task that somebody owes work: at the start, whenever a pod comes or goes, and now and then. A task that is awake already goes on as it was.</summary>
internal sealed class NightWatch(IClusterMembershipService members, StoryShelf shelf, GrainTasks tasks, TimeProvider clock, ILogger<NightWatch> log) : BackgroundService
{
    /// <summary>Time between two rounds when nothing happens.</summary>
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(15);

    /// <summary>Tasks woken at the same time.</summary>
    private const int AtOnce = 16;

    private static readonly Task<bool> Silence = new TaskCompletionSource<bool>().Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var changes = members.MembershipUpdates.GetAsyncEnumerator(stoppingToken);
        var change = changes.MoveNextAsync().AsTask();
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await TryWakeAsync(stoppingToken);
                await Task.WhenAny(change, Task.Delay(Round, clock, stoppingToken));
                if (change.IsCompleted)
                {
                    // Should the cluster fall silent, the rounds alone go on.
                    change = await TryHearAsync(change) ? changes.MoveNextAsync().AsTask() : Silence;
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The pod goes down; the others watch.
        }
    }

    /// <returns>Whether there may be more.</returns>
    private async Task<bool> TryHearAsync(Task<bool> change)
    {
        try
        {
            return await change;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.RoundMissed(failure);
            return false;
        }
    }

    private async Task TryWakeAsync(CancellationToken stopping)
    {
        try
        {
            var unfinished = await shelf.UnfinishedAsync();
            await Parallel.ForEachAsync(unfinished, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stopping }, async (task, _) => await TryWakeAsync(task));
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            log.RoundMissed(failure);
        }
    }

    private async Task TryWakeAsync(VideoTaskId task)
    {
        try
        {
            await tasks.WakeAsync(task);
        }
        catch (Exception failure)
        {
            log.TaskAsleep(task, failure);
        }
    }
}
