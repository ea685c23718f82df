using System.Collections.Frozen;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>Works in the background: looks at each task that changed and does what is due, one duty per task at a time.</summary>
internal sealed class Studio(CallSheet calls, IEnumerable<IDesk> desks, StudioVoice voice, Director director, ILogger<Studio> log) : BackgroundService
{
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
        if (calls.Find(id) is not { } task)
        {
            Dismiss(id);
            return;
        }

        await director.AnswerAsync(task, stopping);
        var duty = Duty.Of(task);
        if (shifts.TryGetValue(id, out var shift) && !shift.Ended)
        {
            if (shift.Duty != duty)
            {
                shift.Stop();
            }

            return;
        }

        shifts.Remove(id);
        if (duty.Kind is not DutyKind.None)
        {
            Begin(task, duty, stopping);
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

    private void Begin(VideoTask task, Duty duty, CancellationToken stopping)
    {
        var shift = shifts[task.Id] = new Shift(duty, CancellationTokenSource.CreateLinkedTokenSource(stopping));
        shift.Begin(token => WorkAsync(task, duty, token), () => calls.Call(task.Id));
    }

    /// <summary>The worker's door: whatever happens behind it ends here.</summary>
    private async Task WorkAsync(VideoTask task, Duty duty, CancellationToken cancellationToken)
    {
        try
        {
            await desks[duty.Kind].WorkAsync(task, cancellationToken);
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            log.WorkStopped(task.Id, duty.Kind);
        }
        catch (ProviderException failure)
        {
            log.WorkFailed(task.Id, duty.Kind, failure.Code, failure);
            await ReportAsync(task.Id, failure.Code, failure.Message, cancellationToken);
        }
        catch (Exception failure)
        {
            log.WorkFailed(task.Id, duty.Kind, "studio.failed", failure);
            await ReportAsync(task.Id, "studio.failed", "The studio failed on this; its log says why. Retry goes on with what is finished.", cancellationToken);
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
