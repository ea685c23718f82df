using CsCheck;
using Pixora.Hub.Queueing;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Hub.Queueing;

/// <summary>The rules of the queue, counted in virtual time.</summary>
[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class FilmQueueTests(ITestOutputHelper output)
{
    private const int Runs = 400;
    private const double FilmSeconds = 7;
    private const double KillSeconds = 20;

    /// <summary>Turns of another user that pass while a film is made for the second time.</summary>
    private const int MadeAgain = 2;
    private static readonly DateTimeOffset Start = DateTimeOffset.UnixEpoch;
    private static readonly string[] Others = ["ben", "cy", "dee", "eve"];

    /// <summary>Whatever happens in whatever order, <see cref="QueuedPods"/> checks after each step.</summary>
    [Fact]
    public void Whatever_happens_turns_are_fair_no_place_is_lost_and_no_position_rises_without_a_reason()
    {
        var rises = new Dictionary<PlaceRise, int>();
        var steps = Gen.Select(Gen.Int[0, 9], Gen.Int[0, 4], Gen.Int[0, 40]).Array[5, 80];
        steps.Sample(
            taken =>
            {
                var pods = new QueuedPods(2);
                for (var i = 0; i < 3; i++)
                {
                    pods.Start();
                }

                foreach (var (kind, user, chance) in taken)
                {
                    Step(pods, kind, user, chance);
                }

                Settle(pods);
                lock (rises)
                {
                    foreach (var (rise, times) in pods.Rises)
                    {
                        rises[rise] = rises.GetValueOrDefault(rise) + times;
                    }
                }
            },
            iter: Runs);

        output.WriteLine(string.Join(", ", rises));
        Assert.Equal(2, rises.Count);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(1)]
    public void Of_forty_films_of_five_users_none_waits_behind_anothers_twenty_and_kills_lose_no_place(int count)
    {
        var pods = new QueuedPods(1);
        for (var i = 0; i < count; i++)
        {
            pods.Start();
        }

        var films = new List<QueuedPods.Film>();
        films.AddRange(Enumerable.Range(0, 20).Select(i => Arrive(pods, "ann", i)));
        films.AddRange(Enumerable.Range(0, 20).Select(i => Arrive(pods, Others[i % Others.Length], i)));
        var ended = 0;
        var killed = 0;
        for (var nextKill = pods.Now.AddSeconds(KillSeconds); ended < films.Count;)
        {
            pods.Advance(1);
            foreach (var done in pods.Running.Where(film => (pods.Now - film.BegunAt).TotalSeconds >= FilmSeconds).ToList())
            {
                pods.End(done, FilmMark.Finished);
                ended++;
            }

            if (pods.Now >= nextKill)
            {
                nextKill = pods.Now.AddSeconds(KillSeconds);
                pods.Kill(pods.Living[killed++ % count], isNoticed: true);
                pods.Start();
                pods.WakeOrphans();
            }
        }

        output.WriteLine($"{pods.Now - Start} for {films.Count} films, {killed} kills, rises: {string.Join(", ", pods.Rises)}.");
        Assert.True(killed > 3);
        AssertTurns(pods, count);
        Assert.All(films.GroupBy(film => film.Owner), own => Assert.Equal(
            own.OrderBy(film => film.Since).Select(film => film.Task),
            pods.Begun.Where(film => film.Owner == own.Key).Select(film => film.Task).Distinct()));
    }

    [Fact]
    public void A_film_alone_has_its_place_with_the_first_report()
    {
        var queue = new FilmQueue(KeptQueue.Empty, Start);

        queue.Report(new("here", 1, [Waiting('a', "ann", 0)]), Start);

        Assert.Equal("here", queue.StandingsOn("here").Single().Holder);
    }

    [Fact]
    public void What_a_killed_pod_made_is_the_next_of_its_user_again_and_whose_turn_it_puts_off_is_told_why()
    {
        var queue = new FilmQueue(KeptQueue.Empty, Start);
        queue.Report(new("dies", 1, [Waiting('a', "ann", 0)]), Start);
        queue.Report(new("dies", 1, [Running('a', "ann", 0)]), Start);
        queue.Report(new("lives", 0, [Waiting('b', "ann", 1), Waiting('c', "ann", 2)]), Start);
        queue.Report(new("lives", 1, []), Start);
        queue.Report(new("lives", 1, [Running('b', "ann", 1), Waiting('c', "ann", 2)]), Start);
        Assert.Equal(new QueuePlace(1, null, null), PlaceOf(queue, 'c'));

        var later = Start + FilmQueue.PodLease + TimeSpan.FromSeconds(1);
        queue.Report(new("lives", 1, [Running('b', "ann", 1), Waiting('c', "ann", 2)]), later);

        Assert.Equal(new QueuePlace(1, null, null), PlaceOf(queue, 'a'));
        Assert.Equal(new QueuePlace(2, null, PlaceRise.ReturnedWork), PlaceOf(queue, 'c'));
    }

    [Fact]
    public void Another_users_turn_that_comes_first_is_named()
    {
        var queue = new FilmQueue(KeptQueue.Empty, Start);
        queue.Report(new("here", 1, [Waiting('a', "ann", 0), Waiting('b', "ann", 1)]), Start);

        queue.Report(new("here", 1, [Running('a', "ann", 0), Waiting('b', "ann", 1), Waiting('c', "ben", 2)]), Start);

        Assert.Equal(new QueuePlace(1, null, null), PlaceOf(queue, 'c'));
        Assert.Equal(new QueuePlace(2, null, PlaceRise.OtherUser), PlaceOf(queue, 'b'));
    }

    [Fact]
    public void What_was_kept_says_the_same_places_to_whoever_reads_it()
    {
        var queue = new FilmQueue(KeptQueue.Empty with { Measured = [3, 9] }, Start);
        queue.Report(new("here", 1, [Waiting('a', "ann", 0), Waiting('b', "ann", 1), Waiting('c', "ben", 2)]), Start);
        var again = new FilmQueue(queue.Kept, Start.AddHours(1));

        again.Report(new("here", 1, [Running('a', "ann", 0), Waiting('b', "ann", 1), Waiting('c', "ben", 2)]), Start.AddHours(1));

        Assert.Equal(queue.StandingsOn("here").Select(Told), again.StandingsOn("here").Select(Told));
    }

    [Theory]
    [InlineData(1, 1, 0, 9)]
    [InlineData(2, 1, 3, 18)]
    [InlineData(3, 3, 0, 9)]
    [InlineData(7, 3, 6, 27)]
    public void The_wait_is_a_range_of_what_recent_films_took(int position, int places, double from, double to) =>
        Assert.Equal(new WaitRange(from, to), WaitRange.Of(position, places, [3, 9, 5]));

    [Fact]
    public void The_wait_is_not_known_before_a_film_was_made_or_while_nobody_makes_any()
    {
        Assert.Null(WaitRange.Of(1, 1, []));
        Assert.Null(WaitRange.Of(1, 0, [5]));
    }

    [Fact]
    public void Only_films_that_were_made_in_one_go_are_measured()
    {
        var queue = new FilmQueue(KeptQueue.Empty, Start);
        queue.Report(new("here", 2, [Waiting('a', "ann", 0), Waiting('b', "ann", 1)]), Start);
        queue.Report(new("here", 2, [Running('a', "ann", 0), Running('b', "ann", 1)]), Start);

        FilmEntry[] left = [Report('a', "ann", 0, FilmMark.Finished), Report('b', "ann", 1, FilmMark.Ended)];
        queue.Report(new("here", 2, left), Start.AddSeconds(5));

        Assert.Equal([5], queue.Kept.Measured);
        Assert.Empty(queue.Kept.Films);
    }

    [Fact]
    public void A_report_of_an_earlier_attempt_changes_nothing()
    {
        var queue = new FilmQueue(KeptQueue.Empty, Start);
        queue.Report(new("here", 1, [Waiting('a', "ann", 5)]), Start);

        queue.Report(new("there", 1, [Report('a', "ann", 0, FilmMark.Ended)]), Start);

        Assert.Equal("here", queue.Find(Task('a'))!.Holder);
    }

    [Fact]
    public void A_place_is_kept_for_a_film_whose_pod_is_gone_until_somebody_has_it_but_not_for_ever()
    {
        var queue = new FilmQueue(KeptQueue.Empty, Start);
        queue.Report(new("dies", 1, [Waiting('a', "ann", 0), Waiting('b', "ann", 1)]), Start);
        queue.Report(new("dies", 1, [Running('a', "ann", 0), Waiting('b', "ann", 1)]), Start);
        var again = new FilmQueue(queue.Kept, Start);
        var later = Start + FilmQueue.PodLease + TimeSpan.FromSeconds(1);

        again.Report(new("lives", 1, [Waiting('b', "ann", 1)]), later);
        Assert.Equal(("lives", null), (again.Find(Task('a'))!.Holder, again.Find(Task('b'))!.Holder));

        again.Report(new("lives", 1, [Waiting('b', "ann", 1)]), later + FilmQueue.TakeTime + TimeSpan.FromSeconds(1));
        Assert.Equal((null, "lives"), (again.Find(Task('a'))!.Holder, again.Find(Task('b'))!.Holder));
    }

    [Fact]
    public void After_a_restart_the_film_that_was_being_made_goes_on_before_those_of_others()
    {
        var queue = new FilmQueue(KeptQueue.Empty, Start);
        queue.Report(new("before", 1, [Waiting('a', "ann", 0), Waiting('b', "ben", 1)]), Start);
        queue.Report(new("before", 1, [Running('a', "ann", 0), Waiting('b', "ben", 1)]), Start);
        var again = new FilmQueue(queue.Kept, Start, pod => pod == "after");

        again.Report(new("after", 1, [Waiting('b', "ben", 1)]), Start.AddSeconds(2));

        Assert.Equal(("after", null), (again.Find(Task('a'))!.Holder, again.Find(Task('b'))!.Holder));
    }

    private static (VideoTaskId Task, string? Holder, int? Position) Told(FilmStanding standing) =>
        (standing.Task, standing.Holder, standing.Place?.Position);

    private static void Step(QueuedPods pods, int kind, int user, int chance)
    {
        switch (kind)
        {
            case <= 3:
                pods.Arrive($"user-{user}", chance);
                break;
            case 4 or 5 when pods.Running is { Count: > 0 } running:
                pods.End(running[chance % running.Count], FilmMark.Finished);
                break;
            case 6 when pods.Films.Where(film => film.Pod is not null && !film.IsRunning).ToList() is { Count: > 0 } waiting:
                pods.End(waiting[chance % waiting.Count], FilmMark.Ended);
                break;
            case 7:
                pods.Kill(pods.Living[chance % 3], isNoticed: chance % 2 == 0);
                pods.Start();
                pods.Advance(1);
                pods.WakeOrphans();
                break;
            case 8:
                pods.Reopen();
                break;
        }

        pods.Advance(1);
    }

    /// <summary>Until nothing is left; what was killed is made to the end, too.</summary>
    private static void Settle(QueuedPods pods)
    {
        for (var rounds = 0; pods.Films.Count > 0; rounds++)
        {
            Assert.InRange(rounds, 0, 1000);
            pods.Advance(6);
            pods.AssertBusy();
            if (pods.Running is [var first, ..])
            {
                pods.End(first, FilmMark.Finished);
            }
        }
    }

    private static QueuedPods.Film Arrive(QueuedPods pods, string user, int pod)
    {
        pods.Advance(0.001);
        return pods.Arrive(user, pod);
    }

    /// <summary>
    /// The places were free for the first films of the twenty; after that users take turns: nobody's n-th film waits for
    /// more than n of any other user, and of those that pass while a killed one of their own is made again.
    /// </summary>
    private static void AssertTurns(QueuedPods pods, int free)
    {
        var order = pods.Begun.DistinctBy(film => film.Task).Select(film => film.Owner.Value).ToList();
        foreach (var other in Others)
        {
            var own = order.Index().Where(turn => turn.Item == other).Select(turn => turn.Index).ToList();
            Assert.Equal(5, own.Count);
            Assert.All(own.Index(), turn => Assert.All(
                order.Take(turn.Item).CountBy(owner => owner),
                before => Assert.InRange(before.Value, 0, turn.Index + 1 + MadeAgain + (before.Key == "ann" ? free : 0))));
        }
    }

    private static VideoTaskId Task(char name) => new(new string(name, 32));

    private static QueuePlace? PlaceOf(FilmQueue queue, char name) =>
        queue.StandingsOn(queue.Find(Task(name))!.Pod).Single(standing => standing.Task == Task(name)).Place;

    private static FilmEntry Waiting(char name, string owner, int second) => Report(name, owner, second, FilmMark.Waiting);

    private static FilmEntry Running(char name, string owner, int second) => Report(name, owner, second, FilmMark.Running);

    private static FilmEntry Report(char name, string owner, int second, FilmMark mark) =>
        new(Task(name), new(owner), Start.AddSeconds(second), mark);
}
