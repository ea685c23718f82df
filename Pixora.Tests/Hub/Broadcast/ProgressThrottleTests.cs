using Microsoft.Extensions.Time.Testing;
using Pixora.Hub.Broadcast;
using Pixora.Hub.Contracts;

namespace Pixora.Tests.Hub.Broadcast;

[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class ProgressThrottleTests : IDisposable
{
    private readonly FakeTimeProvider clock = new();
    private readonly List<double> sent = [];
    private readonly ProgressThrottle film;

    public ProgressThrottleTests() => film = new(progress => sent.Add(progress.Percent), clock);

    public void Dispose() => film.Dispose();

    [Fact]
    public void Of_a_film_at_most_one_progress_a_second_is_sent_and_the_newest_is_never_lost()
    {
        for (var tick = 0; tick < 100; tick++)
        {
            film.Show(At(tick));
            clock.Advance(TimeSpan.FromMilliseconds(100));
        }

        clock.Advance(ProgressThrottle.Interval);
        Assert.Equal([0, 9, 19, 29, 39, 49, 59, 69, 79, 89, 99], sent);
    }

    [Fact]
    public void After_a_pause_the_next_is_sent_at_once_and_what_falls_is_sent_as_it_was()
    {
        film.Show(At(5));
        clock.Advance(TimeSpan.FromSeconds(10));
        film.Show(At(4));

        Assert.Equal([5, 5], sent);
    }

    [Fact]
    public void Nothing_is_sent_of_a_film_that_has_ended()
    {
        film.Show(At(5));
        film.Show(At(6));
        film.Dispose();
        clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal([5], sent);
    }

    private static FilmProgress At(double percent) => new("t", percent, "images", "");
}
