using System.Collections.Frozen;
using Pixora.Hub.Stories;
using Pixora.Hub.Telemetry;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>
/// Does due work in the background: looks at each task that changed, and runs of each task at most one piece of work
/// and one answer of the crew at the same time.
/// </summary>
internal sealed class WorkDispatcher(
    DueWorkQueue queue, IEnumerable<IWorkHandler> handlers, TaskReporter reporter, StudioMetrics meter, ILogger<WorkDispatcher> log)
    : BackgroundService
{
    private const string Stopped = "shift.stopped";
    private const string Failed = "studio.failed";

    private readonly FrozenDictionary<DueWorkKind, IWorkHandler> handlers = handlers.ToFrozenDictionary(
        desk => desk.Kind);

    // Only the loop of ExecuteAsync touches it.
    private readonly Dictionary<RunPlace, WorkRun> runs = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var id in queue.ReadAsync(stoppingToken))
            {
                // The reader would still return what is queued already.
                stoppingToken.ThrowIfCancellationRequested();
                TryAttend(id, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
        finally
        {
            await Task.WhenAll(runs.Values.Select(shift => shift.Done));
        }
    }

    /// <summary>One task that fails here does not hold up the others; its next fact queues it again.</summary>
    private void TryAttend(VideoTaskId id, CancellationToken stopping)
    {
        try
        {
            var agenda = queue.Find(id);
            Attend(new(id, IsAnswer: false), agenda?.Work, stopping);
            Attend(new(id, IsAnswer: true), agenda?.Talk, stopping);
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            log.AttendFailed(id, failure);
        }
    }

    /// <summary>
    /// Starts what is due, or stops what is not due any more; the run that ends queues the task again.
    /// </summary>
    /// <param name="due">Null when another pod has the task now: two must not work on it.</param>
    private void Attend(RunPlace place, QueuedWork? due, CancellationToken stopping)
    {
        if (runs.TryGetValue(place, out var shift) && !shift.Ended)
        {
            if (shift.Duty != due?.Duty)
            {
                shift.Stop();
            }

            return;
        }

        runs.Remove(place);
        if (due?.Duty.Kind is not (null or DueWorkKind.None))
        {
            shift = runs[place] = new WorkRun(due.Duty, CancellationTokenSource.CreateLinkedTokenSource(stopping));
            shift.Begin(token => WatchAsync(due, token), () => queue.Call(place.Task));
        }
    }

    private async Task WatchAsync(QueuedWork queued, CancellationToken cancellationToken)
    {
        using var span = StudioSpans.Shift(queued.Task, queued.Duty, queued.Cause, queued.Woken);
        var kind = queued.Duty.Kind;
        meter.RunsChanged(kind, 1);
        try
        {
            var code = await WorkAsync(queued.Task, kind, cancellationToken);
            span.End(code, fault: code is not (null or Stopped));
        }
        finally
        {
            meter.RunsChanged(kind, -1);
        }
    }

    /// <summary>Catches, logs and reports every failure of the work.</summary>
    /// <returns>Code that says why it was not done, null when it was.</returns>
    private async Task<string?> WorkAsync(VideoTask task, DueWorkKind kind, CancellationToken cancellationToken)
    {
        try
        {
            await handlers[kind].WorkAsync(task, cancellationToken);
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
            await ReportAsync(task.Id, kind, failure, cancellationToken);
            return failure.Code;
        }
        catch (Exception failure)
        {
            var report = new ProviderException(
                Failed, "The studio failed on this; its log says why. Retry goes on with what is finished.", retryable: false, failure);
            log.WorkFailed(task.Id, kind, Failed, failure);
            await ReportAsync(task.Id, kind, report, cancellationToken);
            return Failed;
        }
    }

    private async Task ReportAsync(
        VideoTaskId task, DueWorkKind kind, ProviderException failure, CancellationToken cancellationToken)
    {
        try
        {
            // An answer that failed is said in the chat; it does not fail the film.
            await (kind is DueWorkKind.Answer
                ? reporter.TellAsync(
                    task, Actor.Crew, new Say(Spokesman.Name, $"{failure.Message} ({failure.Code})"), cancellationToken)
                : reporter.TellAsync(
                    task, Actor.Studio, new ReportFailure(failure.Code, failure.Message, failure.Scene), cancellationToken));
        }
        catch (Exception unsaved) when (unsaved is ProviderException or OperationCanceledException)
        {
            // The story cannot be written either; the work is done again when the task is woken.
            log.ReportLost(task, failure.Code, unsaved);
        }
    }

    /// <summary>Where at most one run may be.</summary>
    private readonly record struct RunPlace(VideoTaskId Task, bool IsAnswer);
}
