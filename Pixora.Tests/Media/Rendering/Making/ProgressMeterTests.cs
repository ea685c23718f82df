using CsCheck;
using Pixora.Media.Graph;
using Pixora.Media.Rendering.Making;
using Pixora.Tests.Media.Graph;

namespace Pixora.Tests.Media.Rendering.Making;

public sealed class ProgressMeterTests
{
    private static readonly AssetSpec[] Specs = [.. SampleFilms.Plan(SampleFilms.SixScenes).Specs];

    [Fact]
    public void Percent_never_falls_whatever_is_reported() =>
        Gen.Select(Gen.Int[0, Specs.Length - 1], Gen.Double[0, 1], Gen.Int[0, 20]).Array[1, 60].Sample(steps =>
        {
            var meter = new ProgressMeter();
            meter.Expect(Specs);
            var before = 0.0;
            foreach (var (index, done, plan) in steps)
            {
                meter.Advance(Specs[index], done);
                if (plan == 0)
                {
                    meter.Expect(Specs.Take(index));
                }

                Assert.InRange(meter.Now.Percent, before, 100);
                before = meter.Now.Percent;
            }
        });

    [Fact]
    public void Everything_done_is_a_hundred_percent()
    {
        var meter = new ProgressMeter();
        meter.Expect(Specs);
        Assert.Equal(0, meter.Now.Percent);
        Array.ForEach(Specs, spec => meter.Advance(spec, 1));
        Assert.Equal(100, meter.Now.Percent, 9);
    }

    [Fact]
    public void Rounding_never_lifts_a_finished_render_above_a_hundred_percent() => Assert.All(Enumerable.Range(1, Specs.Length), count =>
    {
        var meter = new ProgressMeter();
        meter.Expect(Specs.Take(count));
        Array.ForEach(Specs, spec => meter.Advance(spec, 1));
        Assert.Equal(100.0, meter.Now.Percent);
    });

    [Fact]
    public void What_takes_longer_counts_for_more()
    {
        var meter = new ProgressMeter();
        meter.Expect(Specs);
        meter.Advance(Specs.First(spec => spec.Kind == AssetKind.Captions), 1);
        var captions = meter.Now.Percent;
        meter.Advance(Specs.First(spec => spec.Kind == AssetKind.Music), 1);
        Assert.True(meter.Now.Percent > 50 * captions);
    }

    [Fact]
    public void A_written_film_is_being_checked()
    {
        var meter = new ProgressMeter();
        meter.Expect(Specs);
        meter.Advance(Specs[^1], ProgressMeter.FilmWritten);
        Assert.Equal("checks", meter.Now.Stage);
    }
}
