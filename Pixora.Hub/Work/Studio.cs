using System.Collections.Frozen;
using Pixora.Hub.Stories;
using Pixora.Hub.Telemetry;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>Works in the background: looks at each task that changed and does what is due: of each task one piece of work and one turn of talk at a time.</summary>
internal sealed class Studio(CallSheet calls, IEnumerable<IDesk> desks, StudioVoice voice, StudioMeter meter, ILogger<Studio> log) : BackgroundService
{
    private const string Stopped = "shift.stopped";

    private readonly FrozenDictionary<DutyKind, IDesk> desks = desks.ToFrozenDictionary(desk => desk.Kind);

    // Only the loop touches it.
    private readonly Dictionary<(VideoTaskId Task, bool Talk), Shift> shifts = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var id in calls.ReadAsync(stoppingToken))
            {
                // What is on the sheet already would still be read.
                stoppingToken.ThrowIfCancellationRequested();
                TryAttend(id, stoppingToken);
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

    /// <summary>One task that cannot be looked at does not keep the others waiting; its next fact calls again.</summary>
    private void TryAttend(VideoTaskId id, CancellationToken stopping)
    {
        try
        {
            var agenda = calls.Find(id);
            Attend((id, Talk: false), agenda?.Work, stopping);
            Attend((id, Talk: true), agenda?.Talk, stopping);
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            log.AttendFailed(id, failure);
        }
    }

    /// <param name="due">Null when the task is another pod's now: two must not work on it.</param>
    private void Attend((VideoTaskId Task, bool Talk) place, Engagement? due, CancellationToken stopping)
    {
        if (shifts.TryGetValue(place, out var shift) && !shift.Ended)
        {
            if (shift.Duty != due?.Duty)
            {
                shift.Stop();
            }

            return;
        }

        shifts.Remove(place);
        if (due?.Duty.Kind is not (null or DutyKind.None))
        {
            shift = shifts[place] = new Shift(due.Duty, CancellationTokenSource.CreateLinkedTokenSource(stopping));
            shift.Begin(token => WatchAsync(due, token), () => calls.Call(place.Task));
        }
    }

    private async Task WatchAsync(Engagement engagement, CancellationToken cancellationToken)
    {
        using var span = StudioSpans.Shift(engagement.Task, engagement.Duty, engagement.Cause, engagement.Woken);
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
            await ReportAsync((task.Id, kind), failure, cancellationToken);
            return failure.Code;
        }
        catch (Exception failure)
        {
            log.WorkFailed(task.Id, kind, "studio.failed", failure);
            await ReportAsync((task.Id, kind), new("studio.failed", "The studio failed on this; its log says why. Retry goes on with what is finished.", retryable: false, failure), cancellationToken);
            return "studio.failed";
        }
    }

    private async Task ReportAsync((VideoTaskId Task, DutyKind Kind) shift, ProviderException failure, CancellationToken cancellationToken)
    {
        try
        {
            // An answer that failed is said; it does not fail the film.
            await (shift.Kind is DutyKind.Answer
                ? voice.TellAsync(shift.Task, Actor.Crew, new Say(Spokesman.Name, $"{failure.Message} ({failure.Code})"), cancellationToken)
                : voice.TellAsync(shift.Task, Actor.Studio, new ReportFailure(failure.Code, failure.Message, failure.Scene), cancellationToken));
        }
        catch (Exception unsaved) when (unsaved is ProviderException or OperationCanceledException)
        {
            // The story cannot be written either; the task is taken up again when it is woken.
            log.ReportLost(shift.Task, failure.Code, unsaved);
        }
    }
}
