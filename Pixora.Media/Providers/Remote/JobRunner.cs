using System.Text.Json.Nodes;
using Pixora.Media.Generation;

namespace Pixora.Media.Providers.Remote;

/// <summary>
/// Takes a job from the order to its result so that it is ordered once: written down before it is ordered, found again
/// by its id after a restart, or by its input where only the intent is known; where that cannot be, the person is
/// asked.
/// </summary>
internal static class JobRunner
{
    /// <summary>Seconds between questions; the last holds for all after it.</summary>
    private static readonly double[] Pauses = [0.5, 0.5, 1, 1, 2, 2, 3, 5];

    /// <summary>An order that was on its way when its intent was written has a time of the service's own clock.</summary>
    private static readonly TimeSpan ClockDifference = TimeSpan.FromMinutes(2);

    /// <summary>How long an order that is under way, or the word that it is cancelled, is waited for.</summary>
    internal static readonly TimeSpan CancelPatience = TimeSpan.FromSeconds(10);

    /// <summary>The job's output.</summary>
    /// <param name="input">All that the service is asked, as text.</param>
    /// <exception cref="ProviderException">The job failed, or nobody knows of it (<c>maker.unsettled</c>).</exception>
    public static async Task<JsonNode> RunAsync(
        IRemoteJobs jobs, string input, JobSetting setting, CancellationToken cancellationToken)
    {
        var known = setting.Slip.JobId ?? await FoundAsync(jobs, setting, cancellationToken);
        var job = known ?? await OrderAsync(jobs, input, setting, cancellationToken);
        var state = await WaitAsync(jobs, job, setting, cancellationToken);
        if (known is not null && state.Stage is JobStage.Cancelled)
        {
            // Cancelled when nobody wanted it any more; now somebody does.
            job = await OrderAsync(jobs, input, setting, cancellationToken);
            state = await WaitAsync(jobs, job, setting, cancellationToken);
        }

        return state.Stage switch
        {
            JobStage.Done when state.Output is { } output => output,
            JobStage.Done => throw RemoteFaults.Unreadable(jobs.Maker, "its output is gone"),
            JobStage.Unknown => throw RemoteFaults.Unsettled(jobs.Maker),
            _ when state.Fault is { } words && RemoteFaults.IsAboutContent(words) => throw RemoteFaults.Refused(jobs.Maker, words),
            _ => throw RemoteFaults.Failed(jobs.Maker, state.Fault ?? "it was stopped at the service"),
        };
    }

    private static async Task<string?> FoundAsync(IRemoteJobs jobs, JobSetting setting, CancellationToken cancellationToken)
    {
        if (OrderIntent.Parse(setting.Slip.Intent) is not { } intent)
        {
            return null;
        }

        var found = await jobs.FindAsync(intent.At - ClockDifference, cancellationToken) ?? throw RemoteFaults.Unsettled(jobs.Maker);
        if (found.Length == 0)
        {
            return null;
        }

        await setting.Slip.KeepAsync(found, cancellationToken);
        return found;
    }

    private static async Task<string> OrderAsync(
        IRemoteJobs jobs, string input, JobSetting setting, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await setting.Slip.IntendAsync(OrderIntent.Of(input, setting.Clock.GetUtcNow()).ToString(), cancellationToken);
        // An order that is under way is not torn off at once: its id is worth more than the moment.
        using var ordering = new CancellationTokenSource(Timeout.InfiniteTimeSpan, setting.Clock);
        await using var cut = cancellationToken.Register(() => ordering.CancelAfter(CancelPatience));
        var job = await SubmitAsync(jobs, setting, ordering.Token);
        await setting.Slip.KeepAsync(job, CancellationToken.None);
        return job;
    }

    /// <summary>Where the answer was lost and the service can be asked, it is asked at once.</summary>
    private static async Task<string> SubmitAsync(IRemoteJobs jobs, JobSetting setting, CancellationToken cancellationToken)
    {
        var begun = setting.Clock.GetUtcNow();
        try
        {
            return await jobs.SubmitAsync(cancellationToken);
        }
        catch (ProviderException lost) when (lost.Code == "maker.unsettled")
        {
            if (await jobs.FindAsync(begun - ClockDifference, cancellationToken) is not { } found)
            {
                throw;
            }

            return found.Length > 0 ? found : await jobs.SubmitAsync(cancellationToken);
        }
    }

    private static async Task<JobState> WaitAsync(
        IRemoteJobs jobs, string job, JobSetting setting, CancellationToken cancellationToken)
    {
        try
        {
            for (var round = 0; ; round++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var state = await jobs.AskAsync(job, cancellationToken);
                if (state.Stage is not (JobStage.Waiting or JobStage.Running))
                {
                    return state;
                }

                if (state.Share is { } share)
                {
                    setting.Progress.Report(Math.Clamp(share, 0, 1));
                }

                var pause = TimeSpan.FromSeconds(Pauses[Math.Min(round, Pauses.Length - 1)]);
                await setting.Bells.WaitAsync(job, pause, setting.Clock, cancellationToken);
            }
        }
        catch (OperationCanceledException) when (setting.Slip.IsUnwanted)
        {
            await CancelAsync(jobs, job, setting.Clock);
            throw;
        }
    }

    /// <summary>Whoever cancelled does not wait for the service, and is not told when it does not answer.</summary>
    private static async Task CancelAsync(IRemoteJobs jobs, string job, TimeProvider clock)
    {
        using var patience = new CancellationTokenSource(CancelPatience, clock);
        try
        {
            await jobs.CancelAsync(job, patience.Token);
        }
        catch (Exception fault) when (fault is ProviderException or OperationCanceledException)
        {
            // The service ends the job at its own limit.
        }
    }
}
