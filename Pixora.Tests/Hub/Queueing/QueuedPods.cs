using Pixora.Hub.Queueing;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Hub.Queueing;

/// <summary>
/// Pods that make films in virtual time and die, with one queue. What the queue promises is checked after every step.
/// </summary>
internal sealed class QueuedPods(int placesOfEach)
{
    private readonly Dictionary<string, Dictionary<VideoTaskId, Film>> pods = [];
    private readonly Dictionary<VideoTaskId, Film> orphans = [];
    private readonly List<FilmEntry> gone = [];
    private FilmQueue queue = new(KeptQueue.Empty, default);
    private int made;

    /// <summary>What has begun, in order; a film that was put back begins again.</summary>
    public List<Film> Begun { get; } = [];

    public DateTimeOffset Now { get; private set; } = DateTimeOffset.UnixEpoch;

    public IReadOnlyList<string> Living => [.. pods.Keys];

    public IReadOnlyList<Film> Films => [.. pods.Values.SelectMany(films => films.Values), .. orphans.Values];

    public IReadOnlyList<Film> Running => [.. Films.Where(film => film.Pod is not null && film.IsRunning)];

    /// <summary>How often a position rose, by the reason that was named.</summary>
    public Dictionary<PlaceRise, int> Rises { get; } = [];

    public void Start()
    {
        var pod = $"pod-{++made}";
        pods[pod] = [];
        Report(pod);
    }

    public Film Arrive(string user, int pod)
    {
        var film = new Film(new($"{++made:x32}"), new(user), Now) { Pod = Living[pod % pods.Count] };
        pods[film.Pod][film.Task] = film;
        Report(film.Pod);
        return film;
    }

    /// <summary>Ends a film, that waits or is being made.</summary>
    public void End(Film film, FilmMark mark)
    {
        var pod = film.Pod!;
        pods[pod].Remove(film.Task);
        gone.Add(new(film.Task, film.Owner, film.Since, mark));
        Report(pod);
    }

    /// <summary>Kills a pod: its films come to another one when they are woken.</summary>
    /// <param name="isNoticed">False when the queue learns it by that, or by the silence of the pod.</param>
    public void Kill(string pod, bool isNoticed)
    {
        if (isNoticed)
        {
            queue.Lose(pod);
        }

        pods.Remove(pod, out var films);
        foreach (var film in films!.Values)
        {
            orphans[film.Task] = film;
            film.Pod = null;
            film.IsRunning = false;
        }
    }

    /// <summary>Wakes the films of dead pods, one after another, on the pods that are left.</summary>
    public void WakeOrphans()
    {
        foreach (var (film, index) in orphans.Values.Select((film, index) => (film, index)).ToList())
        {
            orphans.Remove(film.Task);
            film.Pod = Living[index % pods.Count];
            pods[film.Pod][film.Task] = film;
            Report(film.Pod);
        }
    }

    /// <summary>The grain with the queue has gone; another one reads what was kept.</summary>
    public void Reopen() => queue = new FilmQueue(queue.Kept, Now);

    public void Advance(double seconds)
    {
        Now += TimeSpan.FromSeconds(seconds);
        foreach (var pod in Living)
        {
            Report(pod);
        }
    }

    /// <summary>Every place is taken while a film waits that could take it.</summary>
    public void AssertBusy() => Assert.False(
        Living.Any(pod => pods[pod].Values.Count(film => film.IsRunning) < placesOfEach)
        && Films.Any(film => film.Pod is not null && !film.IsRunning)
        && queue.Kept.Films.All(film => film.IsWaiting || film.IsTaken));

    private void Report(string pod)
    {
        var before = Places();
        var wereRunning = queue.Kept.Films.Where(film => !film.IsWaiting).ToDictionary(film => film.Task);
        queue.Report(new(pod, placesOfEach, [.. gone, .. pods[pod].Values.Select(film => film.Report)]), Now);
        gone.Clear();
        Check(before, wereRunning);
        Follow(pod);
    }

    /// <summary>Does what the queue answered, as a pod does.</summary>
    private void Follow(string pod)
    {
        foreach (var standing in queue.StandingsOn(pod).Where(standing => standing.Holder is not null))
        {
            if (pods[pod].GetValueOrDefault(standing.Task) is not { IsRunning: false } film)
            {
                continue;
            }

            if (standing.Holder == pod)
            {
                film.IsRunning = true;
                film.BegunAt = Now;
                Begun.Add(film);
            }
            else if (pods.TryGetValue(standing.Holder!, out var there))
            {
                pods[pod].Remove(film.Task);
                there[film.Task] = film;
                film.Pod = standing.Holder;
                Report(standing.Holder!);
            }
        }
    }

    private Dictionary<VideoTaskId, QueuePlace> Places() => queue.Kept.Films.Select(film => film.Pod).Distinct()
        .SelectMany(queue.StandingsOn).Where(standing => standing.Place is not null)
        .ToDictionary(standing => standing.Task, standing => standing.Place!);

    private void Check(Dictionary<VideoTaskId, QueuePlace> before, Dictionary<VideoTaskId, QueuedFilm> wereRunning)
    {
        var after = Places();
        Assert.Equal(Enumerable.Range(1, after.Count), after.Values.Select(place => place.Position).Order());
        Assert.All(
            queue.Kept.Films.Where(film => !film.IsWaiting).GroupBy(film => film.Holder),
            held => Assert.InRange(held.Count(), 0, placesOfEach));
        foreach (var (task, place) in after)
        {
            if (before.TryGetValue(task, out var last) && place.Position > last.Position)
            {
                CheckRise(task, place, before, wereRunning);
            }
        }

        CheckTurns(wereRunning, after);
    }

    /// <summary>A position rose for the reason that is named.</summary>
    private void CheckRise(
        VideoTaskId task, QueuePlace place, Dictionary<VideoTaskId, QueuePlace> before, Dictionary<VideoTaskId, QueuedFilm> wereRunning)
    {
        Assert.NotNull(place.Rise);
        Rises[place.Rise.Value] = Rises.GetValueOrDefault(place.Rise.Value) + 1;
        var owner = queue.Find(task)!.Owner;
        var passed = Places().Where(pair => pair.Value.Position < place.Position)
            .Where(pair => !before.TryGetValue(pair.Key, out var was) || was.Position > before[task].Position)
            .Select(pair => queue.Find(pair.Key)!).ToList();
        Assert.Contains(passed, other => place.Rise is PlaceRise.ReturnedWork ? wereRunning.ContainsKey(other.Task) : other.Owner != owner);
    }

    /// <summary>Who has begun had the fewest films in the making, and no older one of their own waits that could be made.</summary>
    private void CheckTurns(Dictionary<VideoTaskId, QueuedFilm> wereRunning, Dictionary<VideoTaskId, QueuePlace> after)
    {
        var waiting = queue.Kept.Films.Where(film => after.ContainsKey(film.Task) && Living.Contains(film.Pod)).ToList();
        foreach (var begun in queue.Kept.Films.Where(film => !film.IsWaiting && !wereRunning.ContainsKey(film.Task)))
        {
            Assert.DoesNotContain(waiting, film => film.Owner == begun.Owner && film.Since < begun.Since);
            var own = MadeFor(begun.Owner);
            Assert.All(waiting, film => Assert.InRange(own - 1, 0, MadeFor(film.Owner)));
        }
    }

    private int MadeFor(UserId owner) => queue.Kept.Films.Count(film => !film.IsWaiting && film.Owner == owner);

    internal sealed class Film(VideoTaskId task, UserId owner, DateTimeOffset since)
    {
        public VideoTaskId Task => task;

        public UserId Owner => owner;

        public DateTimeOffset Since => since;

        /// <summary>Null while no living pod knows of it.</summary>
        public string? Pod { get; set; }

        public bool IsRunning { get; set; }

        public DateTimeOffset BegunAt { get; set; }

        public FilmEntry Report => new(task, owner, since, IsRunning ? FilmMark.Running : FilmMark.Waiting);
    }
}
