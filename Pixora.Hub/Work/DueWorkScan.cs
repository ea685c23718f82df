using Pixora.Hub.Grains;
using Pixora.Hub.Store;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>
/// Wakes every task with due work: at the start, whenever a pod joins or leaves the cluster, and every
/// <see cref="ScanInterval"/>. Nothing changes for a task that is active already.
/// </summary>
internal sealed class DueWorkScan(
    IClusterMembershipService members, StoryStore stories, GrainTasks tasks, TimeProvider clock, ILogger<DueWorkScan> log)
    : BackgroundService
{
    private static readonly TimeSpan ScanInterval = TimeSpan.FromSeconds(15);

    /// <summary>Tasks woken at the same time.</summary>
    private const int MaxParallelWakes = 16;

    private static readonly Task<bool> Never = new TaskCompletionSource<bool>().Task;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var changes = members.MembershipUpdates.GetAsyncEnumerator(stoppingToken);
        var change = changes.MoveNextAsync().AsTask();
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await TryWakeAsync(stoppingToken);
                await Task.WhenAny(change, Task.Delay(ScanInterval, clock, stoppingToken));
                if (change.IsCompleted)
                {
                    // Without news of the membership the interval alone goes on.
                    change = await TryHearAsync(change) ? changes.MoveNextAsync().AsTask() : Never;
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The pod stops; the others scan.
        }
    }

    /// <returns>Whether there may be more changes of the membership.</returns>
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
            var unfinished = await stories.UnfinishedAsync();
            var options =
                new ParallelOptions { MaxDegreeOfParallelism = MaxParallelWakes, CancellationToken = stopping };
            await Parallel.ForEachAsync(unfinished, options, async (task, _) => await TryWakeAsync(task));
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
