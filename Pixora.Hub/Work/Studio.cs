using System.Collections.Frozen;
using Pixora.Hub.Telemetry;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>Works in the background: looks at each task that changed and does what is due, one duty per task at a time.</summary>
internal sealed class Studio(CallSheet calls, IEnumerable<IDesk> desks, StudioVoice voice, Director director, StudioMeter meter, ILogger<Studio> log) : BackgroundService
{
    private const string Stopped = "shift.stopped";

    private readonly FrozenDictionary<DutyKind, IDesk> desks = desks.ToFrozenDictionary(desk => desk.Kind);

    // Only the loop touches it.
    private readonly Dictionary<VideoTaskId, Shift> shifts = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var id in calls.ReadAsync(stoppingToken))
            {
                await TryAttendAsync(id, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Closing time.
        }
        finally
        {
            await Task.WhenAll(shifts.Values.Select(shift => shift.Done));
        }
    }

    /// <summary>One task that cannot be looked at, its disk being full for example, does not keep the others waiting; its next fact calls again.</summary>
    private async Task TryAttendAsync(VideoTaskId id, CancellationToken stopping)
    {
        try
        {
            await AttendAsync(id, stopping);
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            log.AttendFailed(id, failure);
        }
    }

    private async Task AttendAsync(VideoTaskId id, CancellationToken stopping)
    {
        if (calls.Find(id) is not { } engagement)
        {
            Dismiss(id);
            return;
        }

        await director.AnswerAsync(engagement.Task, stopping);
        if (shifts.TryGetValue(id, out var shift) && !shift.Ended)
        {
            if (shift.Duty != engagement.Duty)
            {
                shift.Stop();
            }

            return;
        }

        shifts.Remove(id);
        if (engagement.Duty.Kind is not DutyKind.None)
        {
            Begin(engagement, stopping);
        }
    }

    /// <summary>The task is another pod's now: two must not work on it.</summary>
    private void Dismiss(VideoTaskId id)
    {
        if (shifts.TryGetValue(id, out var shift))
        {
            shift.Stop();
            if (shift.Ended)
            {
                shifts.Remove(id);
            }
        }
    }

    private void Begin(Engagement engagement, CancellationToken stopping)
    {
        var task = engagement.Task;
        var shift = shifts[task.Id] = new Shift(engagement.Duty, CancellationTokenSource.CreateLinkedTokenSource(stopping));
        shift.Begin(token => WatchAsync(engagement, token), () => calls.Call(task.Id));
    }

    private async Task WatchAsync(Engagement engagement, CancellationToken cancellationToken)
    {
        using var span = StudioSpans.Shift(engagement);
        var kind = engagement.Duty.Kind;
        meter.ShiftsChanged(kind, 1);
        try
        {
            var code = await WorkAsync(engagement.Task, kind, cancellationToken);
            span.End(code, fault: code is not (null or Stopped));
        }
        finally
        {
            meter.ShiftsChanged(kind, -1);
        }
    }

    /// <summary>The worker's door: whatever happens behind it ends here.</summary>
    /// <returns>Why it was not done, null when it was.</returns>
    private async Task<string?> WorkAsync(VideoTask task, DutyKind kind, CancellationToken cancellationToken)
    {
        try
        {
            await desks[kind].WorkAsync(task, cancellationToken);
            return null;
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            log.WorkStopped(task.Id, kind);
            return Stopped;
        }
        catch (ProviderException failure)
        {
            log.WorkFailed(task.Id, kind, failure.Code, failure);
            await ReportAsync(task.Id, failure.Code, failure.Message, cancellationToken);
            return failure.Code;
        }
        catch (Exception failure)
        {
            log.WorkFailed(task.Id, kind, "studio.failed", failure);
            await ReportAsync(task.Id, "studio.failed", "The studio failed on this; its log says why. Retry goes on with what is finished.", cancellationToken);
            return "studio.failed";
        }
    }

    private async Task ReportAsync(VideoTaskId task, string code, string message, CancellationToken cancellationToken)
    {
        try
        {
            await voice.TellAsync(task, Actor.Studio, new ReportFailure(code, message, null), cancellationToken);
        }
        catch (Exception unsaved) when (unsaved is ProviderException or OperationCanceledException)
        {
            // The story cannot be written either; the task is taken up again when it is woken.
            log.ReportLost(task, code, unsaved);
        }
    }
}
