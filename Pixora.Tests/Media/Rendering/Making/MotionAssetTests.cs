using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Tasks;
using Pixora.Tests.Media.Graph;
using Pixora.Tests.Media.Storage;

namespace Pixora.Tests.Media.Rendering.Making;

/// <summary>
/// Motion that takes a maker is made once a scene, and everything that shows the scene is cut from it.
/// </summary>
public sealed class MotionAssetTests : IDisposable
{
    private static readonly Breakdown Film = SampleFilms.SixScenes with
    {
        Format = SampleFilms.SixScenes.Format with { Makers = new(Motion: "moving-clips") },
    };

    private readonly TestData data = new();
    private readonly FakeStudio studio;
    private readonly RecordingWatcher watcher = new();

    public MotionAssetTests() =>
        studio = new FakeStudio(data, more: made => [new FakeMotionMaker(made) { ASecond = 0.05m, Longest = 12 }]);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        studio.Dispose();
        data.Dispose();
    }

    [Fact]
    public async Task It_is_made_once_a_scene_however_many_clips_and_joins_are_cut_from_it()
    {
        var result = await studio.RenderAsync(Film, watcher, Token);
        Assert.Equal(6, studio.Made.Count(kind => kind == AssetKind.Motion));
        Assert.True(studio.Made.Count(kind => kind is AssetKind.Clip or AssetKind.Join) > 12);
        Assert.True(File.Exists(Path.Combine(studio.Films, result.Folder, "scene_3", "video", "motion.mp4")));
        Assert.Equal(6, watcher.Assets.Count(asset => asset.Kind == "motion"));
    }

    [Fact]
    public void Every_clip_and_join_names_the_motion_of_its_scenes()
    {
        var specs = studio.Plans.Forecast(Film, FilmPlans.NothingMeasured).Specs;
        var motions = specs.OfType<MotionSpec>().Select(spec => spec.Key).ToHashSet();
        Assert.Equal(6, motions.Count);
        Assert.NotEmpty(specs.OfType<ClipSpec>());
        Assert.All(specs.OfType<ClipSpec>(), clip => Assert.NotEmpty(clip.Inputs));
        Assert.All(specs.OfType<ClipSpec>(), clip => Assert.All(clip.Inputs, input => Assert.Contains(input, motions)));
    }

    [Fact]
    public async Task It_is_kept_when_a_scene_gets_a_little_shorter_or_is_joined_otherwise()
    {
        await studio.RenderAsync(Film, watcher, Token);
        studio.Made.Clear();
        await studio.RenderAsync(
            Film.With(2, scene => scene with { Transition = new Transition(TransitionKind.Wipe, 0.4) }),
            watcher,
            Token);
        Assert.Contains(AssetKind.Join, studio.Made);
        Assert.DoesNotContain(AssetKind.Motion, studio.Made);
    }

    [Fact]
    public async Task It_is_paid_by_the_second_and_known_beforehand() => Assert.Equal(
        studio.Plans.Forecast(Film, FilmPlans.NothingMeasured).Specs.OfType<MotionSpec>().Sum(
            spec => spec.Request.Seconds * 0.05m),
        await studio.Renderer.QuoteAsync(Film, Token));

    [Fact]
    public async Task A_scene_that_is_too_long_for_the_chosen_maker_is_refused_and_nothing_is_spent()
    {
        var fault = await Assert.ThrowsAsync<ProviderException>(
            () => studio.RenderAsync(Film.With(1, scene => scene with { Seconds = 20 }), watcher, Token));
        Assert.Equal(("motion.length", "scene-2"), (fault.Code, fault.Scene?.Value));
        Assert.Empty(studio.Made);
    }

    [Fact]
    public async Task The_camera_over_still_pictures_makes_no_such_clip_and_no_clip_changes_its_key()
    {
        var film = SampleFilms.SixScenes;
        await studio.RenderAsync(film, watcher, Token);
        Assert.DoesNotContain(AssetKind.Motion, studio.Made);
        Assert.Equal(
            SampleFilms.Plan(film).Specs.OfType<ClipSpec>().Select(clip => clip.Key),
            studio.Plans.Plan(film, SampleFilms.Measure(film)).Specs.OfType<ClipSpec>().Select(clip => clip.Key));
    }
}
