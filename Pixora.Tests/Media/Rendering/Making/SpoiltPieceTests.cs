using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Storage;
using Pixora.Tests.Media.Graph;
using Pixora.Tests.Media.Storage;

namespace Pixora.Tests.Media.Rendering.Making;

/// <summary>Programs that end well and leave rubbish, and parts that go bad later.</summary>
public sealed class SpoiltPieceTests : IDisposable
{
    private readonly TestData data = new();
    private readonly FakeStudio studio;

    public SpoiltPieceTests() => studio = new FakeStudio(data);

    public static TheoryData<AssetKind> Kinds =>
    [
        AssetKind.Image, AssetKind.Narration, AssetKind.Music, AssetKind.Clip, AssetKind.Join,
        AssetKind.Scene, AssetKind.Soundtrack, AssetKind.Thumbnail,
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        studio.Dispose();
        data.Dispose();
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_spoilt_piece_is_not_kept_and_a_retry_makes_the_film_and_another_that_shares_it(AssetKind kind)
    {
        var watcher = new RecordingWatcher();
        var spoilt = 0;
        studio.Spoils = made => made == kind && Interlocked.Increment(ref spoilt) == 1;

        var fault = await Record.ExceptionAsync(() => studio.RenderAsync(SampleFilms.SixScenes, watcher, Token));

        if (kind is AssetKind.Music or AssetKind.Soundtrack or AssetKind.Thumbnail)
        {
            Assert.Equal("asset.spoilt", Assert.IsType<ProviderException>(fault).Code);
        }
        else
        {
            Assert.IsType<UnfinishedFilmException>(fault);
            Assert.Equal("asset.spoilt", Assert.Single(watcher.Failed).Code);
        }

        await RenderAsync();
        await studio.RenderAsync(SampleFilms.SixScenes with { Title = "Another" }, new RecordingWatcher(), Token);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task A_spoilt_piece_that_was_kept_by_an_older_version_is_made_again(AssetKind kind)
    {
        await RenderAsync();
        var spec = SampleFilms.Plan(SampleFilms.SixScenes).Specs.First(spec => spec.Kind == kind);
        await SpoilAsync(spec);

        await studio.RenderAsync(
            SampleFilms.SixScenes.With(5, scene => scene with { Visual = "another view" }),
            new RecordingWatcher(),
            Token);

        Assert.NotNull(await studio.Store.FindAsync(spec, Token));
    }

    [Fact]
    public async Task What_rots_unseen_is_read_again_when_something_made_of_it_failed()
    {
        await RenderAsync();
        var clip = SampleFilms.Plan(SampleFilms.SixScenes).Specs.First(spec => spec.Kind == AssetKind.Clip);
        var file = (await studio.Store.FindAsync(clip, Token))!.Path;
        var time = File.GetLastWriteTimeUtc(file);
        var content = await File.ReadAllBytesAsync(file, Token);
        content[^1] ^= 1;
        await File.WriteAllBytesAsync(file, content, Token);
        File.SetLastWriteTimeUtc(file, time);
        studio.Clock.Advance(TimeSpan.FromMinutes(1));
        studio.OnMake = (kind, _) => kind == AssetKind.Film
            ? throw new ProviderException("encoder.failed", "No.", false)
            : Task.CompletedTask;
        await Assert.ThrowsAsync<ProviderException>(
            () =>
                studio.RenderAsync(
                    SampleFilms.SixScenes.With(5, scene => scene with { Visual = "another view" }),
                    new RecordingWatcher(),
                    Token));

        Assert.Null(await studio.Store.FindAsync(clip.Key, Token));
    }

    [Theory]
    [InlineData("film.freeze", AssetKind.Clip)]
    [InlineData("film.silence", AssetKind.Soundtrack)]
    [InlineData("film.silence", AssetKind.Music)]
    public async Task What_a_broken_promise_points_to_is_made_again_and_the_scene_is_named(string code, AssetKind kind)
    {
        studio.Check = new FilmCheck(code, false, "wrong.", At: 25);

        var fault = await Assert.ThrowsAsync<ProviderException>(RenderAsync);

        Assert.Equal(SceneIdAt(25), fault.Scene);
        Assert.DoesNotContain("..", fault.Message, StringComparison.Ordinal);
        var made = studio.Made.Count(one => one == kind);
        studio.Check = new FilmCheck(code, true, "right");
        await RenderAsync();
        Assert.True(studio.Made.Count(one => one == kind) > made);
    }

    private static Pixora.Media.Tasks.SceneId? SceneIdAt(double seconds) =>
        SampleFilms.Plan(SampleFilms.SixScenes).Film!.Request.Expected.SceneAt(seconds);

    private Task<Pixora.Media.Tasks.FilmResult> RenderAsync() =>
        studio.RenderAsync(SampleFilms.SixScenes, new RecordingWatcher(), Token);

    /// <summary>As an older version would have kept it: the record fits the rubbish.</summary>
    private async Task SpoilAsync(AssetSpec spec)
    {
        var found = (await studio.Store.FindAsync(spec.Key, Token))!;
        await File.WriteAllTextAsync(found.Path, RubbishCheck.Rubbish, Token);
        var record = found.Record with { Bytes = RubbishCheck.Rubbish.Length, Sha256 = await WholeFiles.HashAsync(found.Path, Token) };
        await File.WriteAllBytesAsync(Path.ChangeExtension(found.Path, "json"), AssetRecords.Write(record), Token);
    }
}
