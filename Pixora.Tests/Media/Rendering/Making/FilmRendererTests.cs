using CsCheck;
using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;
using Pixora.Tests.Media.Graph;
using Pixora.Tests.Media.Storage;

namespace Pixora.Tests.Media.Rendering.Making;

public sealed class FilmRendererTests : IDisposable
{
    private readonly TestData data = new();
    private readonly FakeStudio studio;
    private readonly RecordingWatcher watcher = new();

    public FilmRendererTests() => studio = new FakeStudio(data);

    private static Breakdown WithAda { get; } = SampleFilms.SixScenes.With(
        2, scene => scene with { Characters = [new("ada")] });

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        studio.Dispose();
        data.Dispose();
    }

    [Fact]
    public async Task A_breakdown_becomes_a_film_and_a_folder_a_person_can_read()
    {
        var result = await studio.RenderAsync(SampleFilms.SixScenes, watcher, Token);
        Assert.Equal((3, 60.0, 64, 36), (result.Revision, result.Seconds, result.Width, result.Height));
        Assert.Equal([0, 10, 20, 30, 40, 50], result.Chapters.Select(chapter => chapter.Start));
        Assert.Equal($"20260304-050607-{new string('a', 32)}", result.Folder);
        var folder = Path.Combine(studio.Films, result.Folder);
        string[] expected =
        [
            .. Enumerable.Range(1, 6).SelectMany(number => (string[])
                [
                    $"scene_{number}/audio/narration.wav", $"scene_{number}/image/scene_image.png", $"scene_{number}/script.json",
                    $"scene_{number}/video/scene_{number}.mp4",
                ]),
            "audio/soundtrack.m4a", "captions.srt", "captions.vtt", "description.txt",
            "final_video.mp4", "music/background.wav", "thumbnail.jpg",
        ];
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(folder, path)).Order(StringComparer.Ordinal));
        Assert.Equal(result.Bytes, new FileInfo(Path.Combine(folder, "final_video.mp4")).Length);
    }

    [Fact]
    public async Task A_film_whose_assets_are_kept_elsewhere_is_whole_on_any_machine_and_nothing_is_made_twice()
    {
        var blobs = new RemoteBlobs(TimeProvider.System);
        using var here = new FakeStudio(data, blobs: blobs);
        var made = await here.RenderAsync(SampleFilms.SixScenes, watcher, Token);
        using var elsewhere = new TestData();
        using var there = new FakeStudio(elsewhere, blobs: blobs);
        var found = await there.RenderAsync(SampleFilms.SixScenes, new RecordingWatcher(), Token);

        Assert.Equal(made, found);
        Assert.Empty(there.Made);
        Assert.Equal(FilesOf(here, made), FilesOf(there, found));
        Assert.NotEmpty(FilesOf(here, made));
        Assert.Empty(data.Files);

        static IEnumerable<(string, string)> FilesOf(FakeStudio studio, FilmResult film) =>
            from path in Directory.EnumerateFiles(
                Path.Combine(studio.Films, film.Folder), "*", SearchOption.AllDirectories)
            orderby path
            select (Path.GetFileName(path), File.ReadAllText(path));
    }

    [Fact]
    public async Task Progress_never_falls_and_ends_at_a_hundred()
    {
        await studio.RenderAsync(SampleFilms.SixScenes, watcher, Token);
        Assert.Equal(watcher.Told.Select(told => told.Percent).Order(), watcher.Told.Select(told => told.Percent));
        Assert.Equal(100, watcher.Told[^1].Percent);
        Assert.Contains(
            watcher.Told,
            told =>
                told.Stage == "clips"
                    && told.Message.StartsWith("Scene ", StringComparison.Ordinal)
                    && told.Message.EndsWith(" of 6: filming", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_watcher_hears_of_every_asset_a_person_could_want_to_see()
    {
        await studio.RenderAsync(SampleFilms.SixScenes, watcher, Token);
        Assert.Equal(
            ["captions", "film", "image", "music", "narration", "scene", "soundtrack", "thumbnail"],
            watcher.Assets.Select(asset => asset.Kind).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(6, watcher.Assets.Count(asset => asset.Kind == "image" && !asset.Reused));
    }

    [Fact]
    public async Task The_watcher_hears_of_every_part_that_takes_room_clips_too()
    {
        await studio.RenderAsync(SampleFilms.SixScenes, watcher, Token);
        var files = Directory.EnumerateFiles(data.Root, "*", SearchOption.AllDirectories)
            .Where(path => AssetKey.TryParse(Path.GetFileNameWithoutExtension(path), out _))
            .Where(path => !path.EndsWith(".json", StringComparison.Ordinal));
        Assert.Equal(
            files.Sum(path => new FileInfo(path).Length),
            watcher.Parts.DistinctBy(part => part.Key).Sum(part => part.Record.Bytes));
        Assert.Contains(watcher.Parts, part => part.Record.Kind is AssetKind.Clip);
    }

    [Fact]
    public async Task After_an_edit_only_what_it_touches_is_made_and_after_undoing_it_nothing()
    {
        await studio.RenderAsync(SampleFilms.SixScenes, watcher, Token);
        studio.Made.Clear();
        await studio.RenderAsync(
            SampleFilms.SixScenes.With(
                2, scene => scene with { Narration = "Now the third part says something else, but about as long." }),
            watcher,
            Token);
        Assert.Equal(
            [AssetKind.Narration, AssetKind.Clip, AssetKind.Scene, AssetKind.Soundtrack, AssetKind.Film],
            studio.Made.Distinct().Order());
        studio.Made.Clear();
        await studio.RenderAsync(SampleFilms.SixScenes, watcher, Token);
        Assert.Empty(studio.Made);
    }

    [Fact]
    public async Task Another_picture_costs_its_scene_and_two_overlaps()
    {
        await studio.RenderAsync(SampleFilms.SixScenes, watcher, Token);
        studio.Made.Clear();
        await studio.RenderAsync(SampleFilms.SixScenes.With(2, scene => scene with { Take = 2 }), watcher, Token);
        Assert.Equal(
            [
                AssetKind.Image, AssetKind.Clip, AssetKind.Clip, AssetKind.Clip, AssetKind.Clip, AssetKind.Join, AssetKind.Join,
                AssetKind.Scene, AssetKind.Film,
            ],
            studio.Made.Order());
    }

    [Fact]
    public async Task A_characters_picture_comes_before_those_that_keep_to_it_and_nothing_else_waits_for_it()
    {
        var others = 0;
        var waited = new TaskCompletionSource();
        studio.OnMake = (kind, token) =>
        {
            // Six narrations and the five pictures without Ada go past her portrait; hers does not.
            if (kind is AssetKind.Narration or AssetKind.Image && Interlocked.Increment(ref others) == 11)
            {
                waited.SetResult();
            }

            return kind == AssetKind.Portrait ? waited.Task.WaitAsync(token) : Task.CompletedTask;
        };
        await studio.RenderAsync(WithAda, watcher, Token);
        Assert.Equal(12, others);
        var note = Assert.Single(watcher.Assets, asset => asset.Character is not null);
        Assert.Equal(
            ("portrait", "ada", null, false), (note.Kind, note.Character!.Value.Value, note.Scene, note.Reused));
    }

    [Fact]
    public async Task A_changed_character_is_drawn_anew_with_what_shows_it_and_a_new_name_draws_nothing()
    {
        var folder = Path.Combine(
            studio.Films, (await studio.RenderAsync(WithAda, watcher, Token)).Folder, "characters", "ada");
        Assert.True(File.Exists(Path.Combine(folder, "portrait.png")));
        studio.Made.Clear();
        await studio.RenderAsync(Recast(ada => ada with { Take = 2 }), watcher, Token);
        Assert.Equal(
            [
                AssetKind.Portrait, AssetKind.Image, AssetKind.Clip, AssetKind.Clip, AssetKind.Clip, AssetKind.Clip, AssetKind.Join,
                AssetKind.Join, AssetKind.Scene, AssetKind.Film,
            ],
            studio.Made.Order());
        studio.Made.Clear();
        await studio.RenderAsync(Recast(ada => ada with { Take = 2, Name = "Countess" }), watcher, Token);
        Assert.Empty(studio.Made);
        Assert.Contains(
            "\"name\": \"Countess\"",
            await File.ReadAllTextAsync(Path.Combine(folder, "profile.json"), Token),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_render_that_fails_goes_on_where_it_stood()
    {
        var count = 0;
        studio.OnMake = (kind, _) => kind == AssetKind.Clip && Interlocked.Increment(ref count) == 5
            ? throw new ProviderException("encoder.failed", "It broke.", retryable: true)
            : Task.CompletedTask;
        await Assert.ThrowsAsync<UnfinishedFilmException>(
            () => studio.RenderAsync(SampleFilms.SixScenes, watcher, Token));
        Assert.Equal("encoder.failed", Assert.Single(watcher.Failed).Code);
        Assert.DoesNotContain(data.Files, path => path.Contains(".tmp", StringComparison.Ordinal));
        var kept = data.Files.Count(path => path.EndsWith(".json", StringComparison.Ordinal));
        studio.OnMake = (_, _) => Task.CompletedTask;
        studio.Made.Clear();
        await studio.RenderAsync(SampleFilms.SixScenes, new RecordingWatcher(), Token);
        var all = data.Files.Count(path => path.EndsWith(".json", StringComparison.Ordinal));
        Assert.Equal([AssetKind.Clip, AssetKind.Scene, AssetKind.Film], studio.Made.Order());
        Assert.Equal(all - 3, kept);
    }

    [Fact]
    public async Task A_film_that_breaks_a_promise_is_not_kept_but_its_parts_are_unless_the_promise_points_to_them()
    {
        studio.Check = new Pixora.Media.Rendering.FilmCheck("film.loudness", false, "−20 LUFS, wanted −14 ±0.5");
        var fault = await Assert.ThrowsAsync<ProviderException>(
            () => studio.RenderAsync(SampleFilms.SixScenes, watcher, Token));
        Assert.Equal("film.loudness", fault.Code);
        Assert.Contains("−20 LUFS", fault.Message, StringComparison.Ordinal);
        Assert.False(Directory.EnumerateFileSystemEntries(studio.Films).Any());
        studio.Check = studio.Check with { Passed = true };
        studio.Made.Clear();
        await studio.RenderAsync(SampleFilms.SixScenes, watcher, Token);
        Assert.Contains(AssetKind.Film, studio.Made);
        Assert.All(studio.Made, kind => Assert.True(kind is AssetKind.Film or AssetKind.Scene or AssetKind.Music or AssetKind.Soundtrack));
    }

    [Fact]
    public async Task Stopping_at_any_point_leaves_no_half_file_and_the_next_run_finishes() =>
        await Gen.Int[1, 40].SampleAsync(async stopAt =>
        {
            using var own = new TestData();
            using var crew = new FakeStudio(own);
            using var stop = new CancellationTokenSource();
            var count = 0;
            crew.OnMake = (_, token) =>
            {
                if (Interlocked.Increment(ref count) == stopAt)
                {
                    stop.Cancel();
                }

                token.ThrowIfCancellationRequested();
                return Task.CompletedTask;
            };
            await Assert.ThrowsAnyAsync<OperationCanceledException>(
                () => crew.RenderAsync(SampleFilms.SixScenes, new RecordingWatcher(), stop.Token));
            Assert.DoesNotContain(own.Files, path => path.Contains(".tmp", StringComparison.Ordinal));
            Assert.Empty(await crew.Store.VerifyAsync(Token));
            crew.OnMake = (_, _) => Task.CompletedTask;
            await crew.RenderAsync(SampleFilms.SixScenes, new RecordingWatcher(), Token);
        }, iter: 8, threads: 1);

    [Fact]
    public async Task Nobody_works_on_once_a_stopped_render_has_returned()
    {
        using var stop = new CancellationTokenSource();
        var working = 0;
        studio.OnMake = async (kind, token) =>
        {
            Interlocked.Increment(ref working);
            try
            {
                await stop.CancelAsync();
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
            }
            finally
            {
                await Task.Yield();
                Interlocked.Decrement(ref working);
            }
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => studio.RenderAsync(SampleFilms.SixScenes, watcher, stop.Token));
        Assert.Equal(0, working);
    }

    [Fact]
    public async Task Two_renders_of_one_film_make_everything_once()
    {
        await Task.WhenAll(
            studio.RenderAsync(SampleFilms.SixScenes, watcher, Token),
            studio.RenderAsync(SampleFilms.SixScenes, new RecordingWatcher(), Token));
        Assert.Equal(SampleFilms.Plan(SampleFilms.SixScenes).Specs.Count(spec => spec.Kind != AssetKind.Captions), studio.Made.Count);
    }

    [Fact]
    public async Task A_language_nobody_speaks_is_said_and_gets_captions_only()
    {
        studio.Speaks = false;
        var film = SampleFilms.SixScenes with { Format = SampleFilms.SixScenes.Format with { Language = "ii" } };
        await studio.RenderAsync(film, watcher, Token);
        Assert.Contains(
            watcher.Told, told => told.Message.Contains("No voice here speaks 'ii'", StringComparison.Ordinal));
        Assert.DoesNotContain(AssetKind.Narration, studio.Made);
        Assert.Contains(watcher.Assets, asset => asset.Kind == "captions");
    }

    [Fact]
    public async Task No_more_makers_run_at_once_than_there_are_lanes()
    {
        using var own = new TestData();
        using var crew = new FakeStudio(own, lanes: 3);
        var running = 0;
        var most = 0;
        crew.OnMake = async (_, _) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            await Task.Yield();
            Interlocked.Decrement(ref running);
        };
        await crew.RenderAsync(SampleFilms.SixScenes, watcher, Token);
        Assert.InRange(most, 1, 3);
    }

    [Fact]
    public async Task A_sweep_that_spares_a_film_leaves_nothing_to_be_made_again()
    {
        await studio.RenderAsync(
            SampleFilms.SixScenes.With(2, scene => scene with { Visual = "a red desert" }), watcher, Token);
        await studio.RenderAsync(SampleFilms.SixScenes, watcher, Token);
        studio.Clock.Advance(TimeSpan.FromDays(1));
        var report = await studio.Store.SweepAsync(
            new SweepRule(DateTimeOffset.MaxValue, 0), async token => await studio.Known.LiveAsync([SampleFilms.SixScenes], token), Token);
        Assert.Equal(9, report.Dropped);
        studio.Made.Clear();
        await studio.RenderAsync(SampleFilms.SixScenes, watcher, Token);
        Assert.Empty(studio.Made);
    }

    [Fact]
    public void A_change_is_previewed_before_anything_is_made()
    {
        var preview = studio.Plans.Compare(
            SampleFilms.SixScenes, SampleFilms.SixScenes.With(2, scene => scene with { Take = 2 }));
        Assert.Equal(9, preview.Rebuilt.Sum(rebuilt => rebuilt.Count));
        Assert.Equal(0, preview.Price);
        Assert.True(preview.Kept > 30 && preview.Seconds > 0);
        Assert.Empty(studio.Made);
    }

    [Fact]
    public async Task A_film_that_is_made_needs_nothing_and_one_changed_scene_only_what_it_touches()
    {
        var preview = new FilmPreview(studio.Plans, studio.Known, studio.Store);
        await studio.RenderAsync(SampleFilms.SixScenes, watcher, Token);
        var same = await preview.ForecastAsync(SampleFilms.SixScenes, Token);
        var other = await preview.ForecastAsync(SampleFilms.SixScenes.With(2, scene => scene with { Take = 2 }), Token);
        Assert.Empty(same.Rebuilt);
        Assert.Equal((0.0, 0m), (same.Seconds, same.Price));
        Assert.Equal(9, other.Rebuilt.Sum(rebuilt => rebuilt.Count));
    }

    [Fact]
    public async Task What_is_there_costs_nothing()
    {
        Assert.Equal(0, await studio.Renderer.QuoteAsync(SampleFilms.SixScenes, Token));
        await studio.RenderAsync(SampleFilms.SixScenes, watcher, Token);
        Assert.Equal(0, await studio.Renderer.QuoteAsync(SampleFilms.SixScenes, Token));
    }

    private static Breakdown Recast(Func<Character, Character> change) =>
        WithAda with { Characters = [change(WithAda.Characters[0])] };
}
