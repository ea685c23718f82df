using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Pixora.Hub.Grains;
using Pixora.Hub.Queueing;
using Pixora.Hub.Settings;
using Pixora.Hub.Stories;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>
/// This pod's places for films that are made at the same time. Which film gets one, the queue of all pods says: it is
/// told at once what changes here, and at intervals how everything here stands.
/// </summary>
internal sealed class FilmPlaces(
    IGrainFactory grains, GrainTasks tasks, ILocalSiloDetails here, DueWorkQueue due, IOptions<HubOptions> options, TimeProvider clock,
    ILogger<FilmPlaces> log) : BackgroundService, IStoryListener
{
    /// <summary>Time between two reports when nothing changes; the queue takes a pod that reports less often for gone.</summary>
    private static readonly TimeSpan ReportInterval = TimeSpan.FromSeconds(5);

    /// <summary>The same while films wait here: their turn may come by what happens on another pod.</summary>
    private static readonly TimeSpan WaitingInterval = TimeSpan.FromSeconds(1);

    /// <summary>After a report that failed.</summary>
    private static readonly TimeSpan RetryInterval = TimeSpan.FromMilliseconds(500);

    private readonly string pod = here.SiloAddress.ToParsableString();
    private readonly ConcurrentDictionary<VideoTaskId, FilmVisit> visits = new();

    /// <summary>What is no longer here and was not reported yet.</summary>
    private readonly ConcurrentQueue<FilmEntry> gone = new();
    private readonly Lock gate = new();
    private TaskCompletionSource changed = NotChanged();

    private IFilmQueueGrain Queue => grains.GetGrain<IFilmQueueGrain>(0);

    /// <summary>Waits for a place; <see cref="Leave"/> must be called afterwards, whether it got one or not.</summary>
    /// <param name="waits">Called with each new place in the queue.</param>
    public async Task EnterAsync(VideoTask task, Action<QueuePlace> waits, CancellationToken cancellationToken)
    {
        FilmVisit visit;
        lock (gate)
        {
            visit = Visit(task);
            visit.Waits = waits;
        }

        if (!visit.HasPlace)
        {
            Ring();
            await visit.Begun.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Nobody waits with the film, or makes it, any more; it keeps its place until its story says what follows.</summary>
    public void Leave(VideoTaskId task)
    {
        lock (gate)
        {
            if (visits.TryGetValue(task, out var visit))
            {
                visit.Waits = null;
            }
        }

        Settle(task);
    }

    public void Told(VideoTask task, IReadOnlyList<StoryEntry> entries)
    {
        if (!visits.ContainsKey(task.Id) && entries.LastOrDefault(IsEnd) is { } end)
        {
            // Another pod has queued it, and may be gone.
            gone.Enqueue(new(task.Id, task.Owner, end.At, FilmMark.Ended));
            Ring();
        }

        Settle(task.Id);
    }

    public void Left(VideoTaskId task) => Settle(task);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            // The others take over at once; without this they would when the lease has run out.
            await Queue.Report(new(pod, 0, [.. Reports(), .. gone])).WaitAsync(cancellationToken);
        }
        catch (Exception unreachable)
        {
            log.QueueUnreachable(unreachable);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                var next = changed.Task;
                var interval = await TryReportAsync() ? visits.Values.Any(visit => !visit.HasPlace) ? WaitingInterval : ReportInterval
                    : RetryInterval;
                using var pause = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
                await Task.WhenAny(next, Task.Delay(interval, clock, pause.Token));
                await pause.CancelAsync();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The pod stops.
        }
    }

    private static bool IsEnd(StoryEntry entry) =>
        entry.Fact is TaskDeleted or StageChanged { Stage: TaskStage.Cancelled or TaskStage.Failed };

    private static TaskCompletionSource NotChanged() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private FilmVisit Visit(VideoTask task)
    {
        var since = task.ProducingSince ?? clock.GetUtcNow();
        if (visits.TryGetValue(task.Id, out var known) && known.Since == since)
        {
            return known;
        }

        if (known is not null)
        {
            gone.Enqueue(known.Report(task.Id, FilmMark.Ended));
        }

        return visits[task.Id] = new FilmVisit(task.Owner, since);
    }

    /// <summary>Says what has become of a film that nobody attends to.</summary>
    private void Settle(VideoTaskId task)
    {
        lock (gate)
        {
            if (!visits.TryGetValue(task, out var visit) || visit.IsAttended || Outcome(due.Find(task)?.Work.Task, visit) is not { } mark)
            {
                return;
            }

            visits.TryRemove(task, out _);
            gone.Enqueue(visit.Report(task, mark));
        }

        Ring();
    }

    /// <param name="task">Null when its writer is on another pod, or asleep.</param>
    /// <returns>Null while the film is still to be made here.</returns>
    private static FilmMark? Outcome(VideoTask? task, FilmVisit visit) => task switch
    {
        null => FilmMark.Returned,
        { Deleted: null, Stage: TaskStage.Producing } when task.ProducingSince == visit.Since => null,
        { Stage: TaskStage.Completed } => FilmMark.Finished,
        _ => FilmMark.Ended,
    };

    private void Ring()
    {
        var before = Interlocked.Exchange(ref changed, NotChanged());
        before.TrySetResult();
    }

    private IEnumerable<FilmEntry> Reports() => visits.Select(
        pair => pair.Value.Report(pair.Key, pair.Value.HasPlace ? FilmMark.Running : FilmMark.Waiting));

    /// <returns>False when the queue could not be reached.</returns>
    private async Task<bool> TryReportAsync()
    {
        FilmEntry[] left = [.. gone];
        try
        {
            var answer = await Queue.Report(new(pod, options.Value.FilmsAtOnce, [.. left, .. Reports()]));
            if (answer.Fault)
            {
                return false;
            }

            Forget(left.Length);
            foreach (var standing in answer.Films)
            {
                Take(standing);
            }

            return true;
        }
        catch (Exception unreachable)
        {
            log.QueueUnreachable(unreachable);
            return false;
        }
    }

    private void Forget(int reported)
    {
        for (var i = 0; i < reported; i++)
        {
            gone.TryDequeue(out _);
        }
    }

    private void Take(FilmStanding standing)
    {
        var visit = visits.GetValueOrDefault(standing.Task);
        if (visit is null && standing.Holder == pod)
        {
            // Its writer is asleep, or on its way to this pod.
            _ = TryWakeAsync(standing.Task);
        }
        else if (visit is { HasPlace: false } && visit.Since == standing.Since)
        {
            Follow(visit, standing);
        }
    }

    private void Follow(FilmVisit visit, FilmStanding standing)
    {
        if (standing.Place is { } place)
        {
            visit.Tell(place);
        }
        else if (standing.Holder == pod)
        {
            visit.Begin();
        }
        else if (standing.Holder is { } other)
        {
            _ = TryMoveAsync(standing.Task, other);
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

    /// <summary>Moves a film to the pod that has a place for it. One that stays loses the place after a time.</summary>
    private async Task TryMoveAsync(VideoTaskId task, string other)
    {
        try
        {
            await tasks.MoveAsync(task, other);
        }
        catch (Exception unmoved)
        {
            log.FilmUnmoved(task, unmoved);
        }
    }
}
