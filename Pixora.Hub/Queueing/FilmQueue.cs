using Pixora.Media.Tasks;

namespace Pixora.Hub.Queueing;

/// <summary>
/// The queue of all films that are to be made, over all pods: gives a free place to the film whose turn it is, and puts
/// the films of a pod that is gone back to their places. Only its arguments tell it the time.
/// </summary>
internal sealed class FilmQueue
{
    /// <summary>A pod that has not reported for this long is gone.</summary>
    public static readonly TimeSpan PodLease = TimeSpan.FromSeconds(20);

    /// <summary>A place that a film has not taken for this long is given to the next.</summary>
    public static readonly TimeSpan TakeTime = TimeSpan.FromSeconds(20);

    /// <summary>A waiting film that no pod has reported for this long does not wait any more.</summary>
    public static readonly TimeSpan FilmLease = TimeSpan.FromMinutes(3);

    /// <summary>Films whose times are kept.</summary>
    public const int MostMeasured = 20;

    private readonly Dictionary<VideoTaskId, QueuedFilm> films = [];
    private readonly Dictionary<string, PodStanding> pods = [];
    private readonly Dictionary<VideoTaskId, DateTimeOffset> seen = [];
    private readonly List<double> measured;
    private readonly Dictionary<UserId, long> turns;
    private readonly HashSet<VideoTaskId> changed = [];

    /// <summary>Films that were put back since the places were counted last.</summary>
    private readonly HashSet<VideoTaskId> putBack = [];
    private Dictionary<VideoTaskId, QueuePlace> places = [];

    /// <param name="kept">What was kept; its pods have a lease from now on.</param>
    /// <param name="isThere">Says of a pod whether it is still a member; one that is not has no lease.</param>
    public FilmQueue(KeptQueue kept, DateTimeOffset now, Func<string, bool>? isThere = null)
    {
        measured = [.. kept.Measured];
        turns = new(kept.Turns);
        foreach (var film in kept.Films)
        {
            films[film.Task] = film.IsWaiting ? film : film with { BegunAt = film.IsTaken ? film.BegunAt : now };
            seen[film.Task] = now;
            if (film.Holder is { } holder && isThere?.Invoke(holder) is not false)
            {
                pods[holder] = new(0, now);
            }
        }

        CountPlaces();
    }

    /// <summary>What is to be kept.</summary>
    public KeptQueue Kept => new(films.Values, measured, turns);

    /// <summary>Films that changed, came or went since this was asked last.</summary>
    public IReadOnlyList<VideoTaskId> TakeChanged()
    {
        VideoTaskId[] taken = [.. changed];
        changed.Clear();
        return taken;
    }

    public QueuedFilm? Find(VideoTaskId task) => films.GetValueOrDefault(task);

    /// <summary>How the films stand whose writers are on a pod, or for which it has a place.</summary>
    public IReadOnlyList<FilmStanding> StandingsOn(string pod) =>
    [
        .. films.Values.Where(film => film.Pod == pod || film.Holder == pod)
            .Select(film => new FilmStanding(film.Task, film.Since, film.Holder, places.GetValueOrDefault(film.Task))),
    ];

    /// <summary>Notes that a pod is gone: with the next report its films are put back.</summary>
    public void Lose(string pod) => pods.Remove(pod);

    /// <summary>Takes the report of a pod, and gives free places to the films whose turn it is.</summary>
    public void Report(PodReport report, DateTimeOffset now)
    {
        pods[report.Pod] = new(report.Places, now);
        foreach (var film in report.Films)
        {
            Take(report.Pod, film, now);
        }

        var running = report.Films.Where(film => film.Mark is FilmMark.Running).Select(film => film.Task).ToHashSet();
        foreach (var film in films.Values.Where(film => film.Holder == report.Pod && film.IsTaken && !running.Contains(film.Task)).ToList())
        {
            PutBack(film);
        }

        if (report.Places == 0)
        {
            pods.Remove(report.Pod);
        }

        Expire(now);
        AssignPlaces(now);
        CountPlaces();
    }

    private void Take(string pod, FilmEntry report, DateTimeOffset now)
    {
        var film = films.GetValueOrDefault(report.Task);
        if (film is not null && film.Since > report.Since)
        {
            // It speaks of an earlier attempt.
            return;
        }

        switch (report.Mark)
        {
            case FilmMark.Waiting:
                Wait(pod, film?.Since == report.Since ? film : null, report, now);
                break;
            case FilmMark.Running:
                seen[report.Task] = now;
                Set(Run(pod, film?.Since == report.Since ? film : new(report.Task, report.Owner, report.Since, pod), now));
                break;
            case FilmMark.Returned when film?.Holder == pod:
                PutBack(film);
                break;
            case FilmMark.Finished or FilmMark.Ended when film is not null:
                End(film, report.Mark, now);
                break;
        }
    }

    private void Wait(string pod, QueuedFilm? film, FilmEntry report, DateTimeOffset now)
    {
        seen[report.Task] = now;
        if (film is null)
        {
            Set(new(report.Task, report.Owner, report.Since, pod));
        }
        else if (film.Holder is { } holder && holder != pod && (film.IsTaken || film.Pod == holder))
        {
            // Its writer has left the pod with the place for it: whoever made it does so no more.
            PutBack(film with { Pod = pod, IsAsleep = false });
        }
        else
        {
            Set(film with { Pod = pod, IsTaken = false, IsAsleep = false });
        }
    }

    private static QueuedFilm Run(string pod, QueuedFilm film, DateTimeOffset now) => film.Holder == pod
        ? film with { Pod = pod, IsTaken = true }
        : film with { Pod = pod, Holder = pod, IsTaken = true, BegunAt = now, IsResumed = true };

    private void End(QueuedFilm film, FilmMark mark, DateTimeOffset now)
    {
        if (mark is FilmMark.Finished && film is { IsTaken: true, IsResumed: false })
        {
            measured.Add((now - film.BegunAt).TotalSeconds);
            measured.RemoveRange(0, Math.Max(0, measured.Count - MostMeasured));
        }

        Remove(film);
    }

    private void Remove(QueuedFilm film)
    {
        films.Remove(film.Task);
        seen.Remove(film.Task);
        changed.Add(film.Task);
    }

    /// <summary>Puts a film back to the place that it had among those that wait.</summary>
    private void PutBack(QueuedFilm film)
    {
        putBack.Add(film.Task);
        turns[film.Owner] = Math.Min(turns.GetValueOrDefault(film.Owner), film.TurnBefore);
        Set(film with { Holder = null, IsTaken = false, IsResumed = film.IsResumed || film.IsTaken });
    }

    private void Set(QueuedFilm film)
    {
        if (films.GetValueOrDefault(film.Task) != film)
        {
            films[film.Task] = film;
            changed.Add(film.Task);
        }
    }

    private void Expire(DateTimeOffset now)
    {
        foreach (var (pod, _) in pods.Where(pair => now - pair.Value.SeenAt > PodLease).ToList())
        {
            pods.Remove(pod);
        }

        foreach (var film in films.Values.ToList())
        {
            if (film.Holder is { } holder && (!pods.ContainsKey(holder) || (!film.IsTaken && now - film.BegunAt > TakeTime)))
            {
                PutBack(film with { IsAsleep = !film.IsTaken && seen[film.Task] < film.BegunAt });
            }
            else if (film.IsWaiting && now - seen[film.Task] > FilmLease)
            {
                Remove(film);
            }
        }
    }

    private void AssignPlaces(DateTimeOffset now)
    {
        // A place is kept for a film whose pod is gone until its writer is on another one, but not for ever.
        while (FreePods() is { Count: > 0 } free && FairOrder.Of(films.Values, turns).FirstOrDefault(film => !film.IsAsleep) is { } next)
        {
            // Where its writer is, if there is room: then nothing has to move.
            var pod = free.Contains(next.Pod) ? next.Pod : free[0];
            Set(next with { Holder = pod, BegunAt = now, TurnBefore = turns.GetValueOrDefault(next.Owner) });
            turns[next.Owner] = turns.Values.DefaultIfEmpty(0).Max() + 1;
        }

        ForgetTurns();
    }

    /// <summary>Forgets the turns of who has no film here, and whose turn would come before that of all others anyway.</summary>
    private void ForgetTurns()
    {
        var owners = films.Values.Select(film => film.Owner).ToHashSet();
        var first = owners.Select(owner => turns.GetValueOrDefault(owner)).DefaultIfEmpty(long.MaxValue).Min();
        foreach (var (user, _) in turns.Where(turn => turn.Value < first && !owners.Contains(turn.Key)).ToList())
        {
            turns.Remove(user);
        }
    }

    /// <summary>The pods with a free place, the one with the most of them first.</summary>
    private List<string> FreePods() =>
    [
        .. from pod in pods
           let free = pod.Value.Places - films.Values.Count(film => film.Holder == pod.Key)
           where free > 0
           orderby free descending, pod.Key
           select pod.Key,
    ];

    /// <summary>Counts the places anew, and says of each that has risen why.</summary>
    private void CountPlaces()
    {
        var order = FairOrder.Of(films.Values, turns);
        var workers = pods.Values.Sum(pod => pod.Places);
        places = order.Index().ToDictionary(
            pair => pair.Item.Task,
            pair => new QueuePlace(pair.Index + 1, WaitRange.Of(pair.Index + 1, workers, measured), RiseOf(order, pair.Index)));
        putBack.Clear();
    }

    /// <summary>Why the film at an index has risen; as long as it stays there, the answer does.</summary>
    private PlaceRise? RiseOf(IReadOnlyList<QueuedFilm> order, int index)
    {
        var film = order[index];
        if (!places.TryGetValue(film.Task, out var before) || index + 1 < before.Position)
        {
            return null;
        }

        if (index + 1 == before.Position)
        {
            return before.Rise;
        }

        var passed = order.Take(index).Where(other => !places.TryGetValue(other.Task, out var was) || was.Position > before.Position);
        return passed.Any(other => putBack.Contains(other.Task) || other.Owner == film.Owner)
            ? PlaceRise.ReturnedWork
            : PlaceRise.OtherUser;
    }

    private readonly record struct PodStanding(int Places, DateTimeOffset SeenAt);
}
