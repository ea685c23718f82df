using CsCheck;
using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Tasks;
using Pixora.Tests.Media.Graph;
using Pixora.Tests.Media.Storage;

namespace Pixora.Tests.Media.Rendering.Making;

/// <summary>What no plan can know is checked as soon as its narrations are measured.</summary>
public sealed class PlanLimitsTests
{
    [Fact]
    public async Task A_film_that_its_narrations_make_too_long_is_refused_before_anything_is_made_of_them()
    {
        using var data = new TestData();
        using var studio = new FakeStudio(data) { Slowness = 100 };

        var refused = await Assert.ThrowsAsync<ProviderException>(
            () => studio.RenderAsync(SampleFilms.SixScenes, new RecordingWatcher(), TestContext.Current.CancellationToken));

        Assert.Equal(("film.toolong", false), (refused.Code, refused.Retryable));
        Assert.NotNull(refused.Scene);
        Assert.Contains("900 s are the most", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(
            studio.Made, kind => kind is not (AssetKind.Narration or AssetKind.Image or AssetKind.Portrait));
    }

    [Fact]
    public void A_film_of_at_most_900_s_is_made_and_of_a_longer_one_the_longest_scene_is_named() =>
        Gen.Select(Gen.Int[0, 2], Gen.Double[700, 1500]).Sample((longest, spoken) =>
        {
            var plan = Planned(longest, spoken);
            if (plan.Timeline!.Seconds <= 900)
            {
                PlanLimits.Check(plan);
                return;
            }

            var refused = Assert.Throws<ProviderException>(() => PlanLimits.Check(plan));
            Assert.Equal(("film.toolong", SceneId.Of(longest + 1)), (refused.Code, refused.Scene));
        });

    /// <summary>Three scenes of a minute, one of which is spoken for longer.</summary>
    private static RenderPlan Planned(int longest, double spoken)
    {
        var film = SampleFilms.Film([.. Enumerable.Range(1, 3).Select(number => SampleFilms.Scene(number, 60) with
        {
            Narration = number == longest + 1 ? "Word" : "",
        })]);
        var voice = Assert.Single(SampleFilms.Measure(film)).Key;
        return RenderPlan.From(film, SampleFilms.Makers, SampleFilms.Options, new Dictionary<AssetKey, Speech>
        {
            [voice] = new Speech(spoken, [new SpokenWord(0, 4, 0, spoken)]),
        });
    }
}
