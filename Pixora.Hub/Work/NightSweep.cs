using Pixora.Hub.Store;

namespace Pixora.Hub.Work;

/// <summary>Has the data folder swept when a pod has started, and every day: by one pod of the cluster at a time.</summary>
internal sealed class NightSweep(SweepClaim claim, SweepRound round, IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<NightSweep> log) : BackgroundService
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>The longest that a sweep may take, and the shortest pause after one when pods start.</summary>
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await StartedAsync(stoppingToken);
            for (var pause = Hour; ;)
            {
                var done = await TrySweepAsync(pause, stoppingToken);
                await Task.Delay(done ? Day : Hour, clock, stoppingToken);

                // Another pod's may have begun a little later than this one's.
                pause = done ? Day - Hour : Hour;
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The pod goes down; what was not swept is swept another time.
        }
    }

    /// <summary>Nobody who starts the server waits for this.</summary>
    private async Task StartedAsync(CancellationToken stopping)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var ready = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stopping);
    }

    /// <returns>False when it has to be tried again soon.</returns>
    private async Task<bool> TrySweepAsync(TimeSpan pause, CancellationToken stopping)
    {
        using var longest = new CancellationTokenSource(Hour, clock);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(longest.Token, stopping);
        try
        {
            if (await claim.TryTakeAsync(pause))
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
