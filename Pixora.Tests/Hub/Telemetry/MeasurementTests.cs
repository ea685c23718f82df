namespace Pixora.Tests.Hub.Telemetry;

[Trait(StoreTrait.Name, StoreTrait.Once)]
[Collection(typeof(WatchedFilms))]
public sealed class MeasurementTests(WatchedFilm film)
{
    [Fact]
    public void Commands_count_by_type_and_outcome()
    {
        Assert.Equal(2, film.Measurements.Of("pixora.commands", "create_task", "person", "ok").Count);
        Assert.Equal(2, film.Measurements.Of("pixora.commands", "approve_breakdown", "person", "ok").Count);
        Assert.Equal(2, film.Measurements.Of("pixora.commands", "retry", "person", "stage.mismatch").Count);
        Assert.Equal(2, film.Measurements.Of("pixora.commands", "complete_film", "studio", "ok").Count);
    }

    [Fact]
    public void The_first_film_misses_and_the_second_one_hits()
    {
        var misses = film.Measurements.Of("pixora.assets", "miss");

        Assert.Equal(misses.Count, film.Measurements.Of("pixora.assets", "hit").Count);
        Assert.Single(film.Measurements.Of("pixora.assets", "film", "miss"));
        Assert.Equal(
            film.Spans.Trace(film.Spans.Of(film.First, "command approve_breakdown").Single()).Count(
                span => span.OperationName.StartsWith("make ", StringComparison.Ordinal)),
            film.Measurements.Of("pixora.provider.call.duration", "ok").Count);
        Assert.Equal(0, film.Measurements.Of("pixora.provider.cost", "pixora-film").Single());
    }

    [Fact]
    public void What_goes_up_comes_down()
    {
        Assert.Contains(1, film.Measurements.Of("pixora.films.waiting"));
        Assert.Equal(0, film.Measurements.Of("pixora.films.waiting").Sum());
        Assert.Equal([1, -1, 1, -1], film.Measurements.Of("pixora.shifts.active", "produce"));
        Assert.Equal(0, film.Measurements.Of("pixora.shifts.active").Sum());
    }

    [Fact]
    public void The_lag_of_every_fact_is_taken()
    {
        var lags = film.Measurements.Of("pixora.event.lag");

        Assert.True(lags.Count > 20);
        Assert.All(lags, lag => Assert.InRange(lag, 0, 30));
    }

    [Fact]
    public void Nothing_that_a_person_wrote_is_in_any_tag() =>
        Assert.DoesNotContain(
            film.Measurements.All.SelectMany(one => one.Tags),
            tag => $"{tag.Value}".Contains(WatchedFilm.Marker, StringComparison.OrdinalIgnoreCase));
}
