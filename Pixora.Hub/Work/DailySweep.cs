using Pixora.Hub.Store;

namespace Pixora.Hub.Work;

/// <summary>
/// Sweeps the data folder after a pod has started, and then every day; one pod of the cluster does it at a time.
/// </summary>
internal sealed class DailySweep(
    SweepClaim claim, SweepRound round, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<DailySweep> log) : BackgroundService
{
    private static readonly TimeSpan SweepInterval = TimeSpan.FromDays(1);

    /// <summary>After a sweep that failed, and after that of another pod that has just started.</summary>
    private static readonly TimeSpan RetryInterval = TimeSpan.FromHours(1);

    private static readonly TimeSpan LongestSweep = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await StartedAsync(stoppingToken);
            for (var leastPause = RetryInterval; ;)
            {
                var done = await TrySweepAsync(leastPause, stoppingToken);
                await Task.Delay(done ? SweepInterval : RetryInterval, clock, stoppingToken);

                // The last sweep, by another pod, may have begun a little later than this pod looked.
                leastPause = done ? SweepInterval - RetryInterval : RetryInterval;
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The pod goes down; what was not swept is swept another time.
        }
    }

    /// <summary>Waits until the server listens: a sweep does not delay the start.</summary>
    private async Task StartedAsync(CancellationToken stopping)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var ready = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stopping);
    }

    /// <param name="leastPause">Sweeps only when no pod has begun a sweep within this time.</param>
    /// <returns>False when it failed.</returns>
    private async Task<bool> TrySweepAsync(TimeSpan leastPause, CancellationToken stopping)
    {
        using var longest = new CancellationTokenSource(LongestSweep, clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(longest.Token, stopping);
        try
        {
            if (await claim.TryTakeAsync(leastPause))
            {
                await round.SweepAsync(end.Token);
            }

            return true;
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            log.SweepFailed(failure);
            return false;
        }
    }
}
