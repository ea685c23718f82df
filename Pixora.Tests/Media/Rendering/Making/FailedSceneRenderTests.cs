using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Tasks;
using Pixora.Tests.Media.Graph;
using Pixora.Tests.Media.Storage;

namespace Pixora.Tests.Media.Rendering.Making;

/// <summary>A part of one scene that cannot be made: what does not need it is made, and nothing is made twice.</summary>
public sealed class FailedSceneRenderTests : IDisposable
{
    private static readonly Breakdown Film =
        SampleFilms.SixScenes.With(3, scene => scene with { Visual = "a broken bridge" });

    private static readonly AssetKind[] AfterPicture =
    [
        AssetKind.Image, AssetKind.Clip, AssetKind.Clip, AssetKind.Clip, AssetKind.Clip, AssetKind.Join, AssetKind.Join,
        AssetKind.Scene, AssetKind.Film,
    ];

    private readonly TestData data = new();
    private readonly FakeStudio studio;
    private readonly RecordingWatcher watcher = new();

    public FailedSceneRenderTests() => studio = new FakeStudio(data);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        studio.Dispose();
        data.Dispose();
    }

    [Fact]
    public async Task The_other_scenes_are_made_and_a_retry_makes_that_one_and_what_depends_on_it()
    {
        studio.Fails = (kind, request) => kind is AssetKind.Image && IsBroken(request) ? Away : null;
        await WaitsAsync(Film);

        var failed = Assert.Single(watcher.Failed);
        Assert.Equal(
            ("scene-4", "image", "provider.away", Payment.No),
            (failed.Scene.Value, failed.Part, failed.Code, failed.Paid));
        Assert.Equal(5, watcher.Assets.Count(asset => asset.Kind == "image"));
        Assert.Equal(6, watcher.Assets.Count(asset => asset.Kind == "narration"));
        Assert.Equal(5, watcher.Assets.Count(asset => asset.Kind == "scene"));
        Assert.Contains(watcher.Assets, asset => asset.Kind == "soundtrack");
        Assert.Equal(100, await FinishAsync(Film));
        Assert.Equal(AfterPicture, studio.Made.Order());
    }

    [Fact]
    public async Task What_failed_before_is_not_tried_again_unless_it_is_asked_for()
    {
        studio.Fails = (kind, request) => kind is AssetKind.Image && IsBroken(request) ? Away : null;
        await WaitsAsync(Film);
        var known = watcher.Failed.Select(failed => new AssetKey(failed.Key)).ToHashSet();
        studio.Made.Clear();

        var again = new RecordingWatcher();
        await Assert.ThrowsAsync<UnfinishedFilmException>(
            () => studio.Renderer.RenderAsync(FakeStudio.Job(Film) with { Failed = known }, again, Token));

        Assert.Empty(studio.Made);
        Assert.Empty(again.Failed);
    }

    [Fact]
    public async Task Without_one_narration_what_is_timed_by_it_waits_and_all_pictures_are_drawn()
    {
        var spoken = 0;
        studio.Fails = (kind, _) => kind is AssetKind.Narration && Interlocked.Increment(ref spoken) == 2 ? Away : null;
        await WaitsAsync(Film);

        Assert.Equal("narration", Assert.Single(watcher.Failed).Part);
        Assert.Equal(
            [.. Enumerable.Repeat(AssetKind.Image, 6), .. Enumerable.Repeat(AssetKind.Narration, 6)],
            studio.Made.OrderBy(kind => kind.ToString(), StringComparer.Ordinal));
        await FinishAsync(Film);
        Assert.DoesNotContain(AssetKind.Image, studio.Made);
        Assert.Single(studio.Made, AssetKind.Narration);
    }

    [Fact]
    public async Task A_characters_picture_that_fails_is_told_of_every_scene_it_is_seen_in()
    {
        var film = Film.With(1, Seen).With(4, Seen);
        studio.Fails = (kind, _) => kind is AssetKind.Portrait ? Away : null;
        await WaitsAsync(film);

        Assert.Equal(
            [("scene-2", "portrait"), ("scene-5", "portrait")],
            watcher.Failed.Select(failed => (failed.Scene.Value, failed.Part)));
        Assert.Equal(4, studio.Made.Count(kind => kind is AssetKind.Image));
        await FinishAsync(film);
        Assert.Equal(2, studio.Made.Count(kind => kind is AssetKind.Image));

        static Scene Seen(Scene scene) => scene with { Characters = [new("ada")] };
    }

    [Fact]
    public async Task Music_that_fails_is_the_whole_films_and_every_scene_is_made_all_the_same()
    {
        studio.Fails = (kind, _) => kind is AssetKind.Music ? Away : null;

        var fault = await Assert.ThrowsAsync<ProviderException>(() => studio.RenderAsync(Film, watcher, Token));

        Assert.Equal(("provider.away", null), (fault.Code, fault.Scene));
        Assert.Equal(6, watcher.Assets.Count(asset => asset.Kind == "scene"));
        await FinishAsync(Film);
        Assert.Equal([AssetKind.Music, AssetKind.Soundtrack, AssetKind.Film], studio.Made.Order());
    }

    [Fact]
    public async Task A_full_disk_is_no_fault_of_a_scene_and_stops_everything()
    {
        var full = new ProviderException("disk.full", "Full.", retryable: true);
        studio.Fails = (kind, _) => kind is AssetKind.Image ? full : null;

        var fault = await Assert.ThrowsAsync<ProviderException>(() => studio.RenderAsync(Film, watcher, Token));

        Assert.Equal("disk.full", fault.Code);
        Assert.Empty(watcher.Failed);
        Assert.DoesNotContain(AssetKind.Film, studio.Made);
    }

    private static ProviderException Away => new("provider.away", "Nobody answered.", retryable: true);

    private static bool IsBroken(object request) =>
        request.ToString()!.Contains("broken bridge", StringComparison.Ordinal);

    private async Task WaitsAsync(Breakdown film) =>
        await Assert.ThrowsAsync<UnfinishedFilmException>(() => studio.RenderAsync(film, watcher, Token));

    /// <returns>Percent at its end.</returns>
    private async Task<double> FinishAsync(Breakdown film)
    {
        studio.Fails = (_, _) => null;
        studio.Made.Clear();
        var again = new RecordingWatcher();
        await studio.RenderAsync(film, again, Token);
        return again.Told[^1].Percent;
    }
}
