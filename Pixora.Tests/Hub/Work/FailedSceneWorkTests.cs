using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Pixora.Agents.Planning;
using Pixora.Hub.Security;
using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Frames;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;
using Pixora.Tests.Media.Graph;
using Pixora.Tests.Media.Rendering.Making;
using Pixora.Tests.Media.Storage;

namespace Pixora.Tests.Hub.Work;

/// <summary>
/// A film of six scenes whose fourth cannot be drawn: five are made, it waits, and a retry makes that one and what
/// depends on it, also when the server ended meanwhile.
/// </summary>
public sealed class FailedSceneWorkTests : IDisposable
{
    private static readonly AssetKind[] AfterPicture =
    [
        AssetKind.Image, AssetKind.Clip, AssetKind.Clip, AssetKind.Clip, AssetKind.Clip, AssetKind.Join, AssetKind.Join,
        AssetKind.Scene, AssetKind.Film,
    ];

    private static readonly string[] Second = ["scene-2"];

    private static readonly string[] Fourth = ["scene-4"];

    private readonly TemporaryFolder data = new();
    private readonly TestData films = new();
    private readonly FakeStudio made;

    public FailedSceneWorkTests() => made = new FakeStudio(films)
    {
        Fails = (kind, request) => kind is AssetKind.Image && IsBroken(request) ? Away : null,
    };

    public void Dispose()
    {
        made.Dispose();
        films.Dispose();
        data.Dispose();
    }

    [Fact]
    public async Task Five_scenes_are_made_the_film_waits_and_a_retry_makes_the_fourth_and_what_depends_on_it()
    {
        await using var studio = await OpenAsync(TestStore.Settings);
        await using var viewer = await studio.ComeAsync();
        var task = await FilmAsync(viewer);
        await viewer.UntilStageAsync("waiting");

        var failed = Assert.Single((await SnapshotAsync(viewer, task)).GetProperty("failedScenes").EnumerateArray());
        Assert.Equal(
            ("scene-4", "image", "provider.away", "Nobody answered.", "unknown"),
            (Text(failed, "scene"), Text(failed, "part"), Text(failed, "code"), Text(failed, "message"), Text(failed, "paid")));
        Assert.Equal(JsonValueKind.Null, failed.GetProperty("lastGood").ValueKind);
        Assert.Equal(5, Ready(viewer, "scene"));
        var unfailed = await viewer.SendAsync(task, new { type = "retry", scenes = Second });
        Assert.Equal("retry.scene", unfailed.Code);

        Mend();
        Assert.True((await viewer.SendAsync(task, new { type = "retry", scenes = Fourth })).Ok);
        await viewer.UntilStageAsync("completed");

        Assert.Equal(AfterPicture, made.Made.Order());
        Assert.Empty((await SnapshotAsync(viewer, task)).GetProperty("failedScenes").EnumerateArray());
        Assert.DoesNotContain(viewer.Story, fact => fact.Type == "error");
    }

    [Fact]
    public async Task An_edited_scene_that_fails_keeps_showing_its_last_good_picture()
    {
        made.Fails = (_, _) => null;
        await using var studio = await OpenAsync(TestStore.Settings);
        await using var viewer = await studio.ComeAsync();
        var task = await FilmAsync(viewer);
        await viewer.UntilStageAsync("completed");
        made.Fails = (kind, _) => kind is AssetKind.Image ? Away : null;
        await viewer.SendAsync(task, new { type = "regenerate_scene", scene = "scene-4" });
        await viewer.UntilAsync("price_quoted", fact => fact.Data.GetProperty("revision").GetInt32() == 2);
        await ApproveAsync(viewer, task, 2);
        await viewer.UntilStageAsync("waiting");

        var snapshot = await SnapshotAsync(viewer, task);
        var last = Assert.Single(snapshot.GetProperty("failedScenes").EnumerateArray()).GetProperty("lastGood");
        Assert.Equal(("image", "scene-4"), (Text(last, "kind"), Text(last, "scene")));
        Assert.Equal(1, snapshot.GetProperty("result").GetProperty("revision").GetInt32());
        Assert.True((await viewer.SendAsync(task, new { type = "undo" })).Ok);
        Assert.Empty((await SnapshotAsync(viewer, task)).GetProperty("failedScenes").EnumerateArray());
    }

    [Fact]
    public async Task A_scene_whose_frames_fail_keeps_showing_itself_as_it_was()
    {
        made.Fails = (_, _) => null;
        await using var studio = await OpenAsync(TestStore.Settings);
        await using var viewer = await studio.ComeAsync();
        var task = await FilmAsync(viewer);
        await viewer.UntilStageAsync("completed");
        made.Fails = (kind, _) => kind is AssetKind.Clip ? Away : null;
        await viewer.SendAsync(task, new { type = "regenerate_scene", scene = "scene-4" });
        await viewer.UntilAsync("price_quoted", fact => fact.Data.GetProperty("revision").GetInt32() == 2);
        await ApproveAsync(viewer, task, 2);
        await viewer.UntilStageAsync("waiting");

        var failed = (await SnapshotAsync(viewer, task)).GetProperty("failedScenes").EnumerateArray().First();

        Assert.Equal("clip", Text(failed, "part"));
        Assert.Equal(("scene", "scene-4"), (Text(failed.GetProperty("lastGood"), "kind"), Text(failed.GetProperty("lastGood"), "scene")));
    }

    [Fact]
    public async Task A_film_that_waits_for_a_scene_is_counted_once_when_it_is_finished()
    {
        await using var studio = await OpenAsync(TestStore.Settings);
        await using var viewer = await studio.ComeAsync();
        var task = await FilmAsync(viewer);
        await viewer.UntilStageAsync("waiting");
        Assert.Equal(0, await SecondsAsync(studio));
        Mend();
        await viewer.SendAsync(task, new { type = "retry" });
        await viewer.UntilStageAsync("completed");

        var seconds = viewer.Story.Last(fact => fact.Type == "completed").Data.GetProperty("result").GetProperty("seconds").GetDouble();
        Assert.Equal(Math.Ceiling(seconds), await SecondsAsync(studio));
    }

    [Fact]
    [Trait(StoreTrait.Name, StoreTrait.Once)]
    public async Task A_server_that_ends_in_the_middle_asks_no_maker_again_that_has_answered_nor_the_one_that_failed()
    {
        var settings = TestStore.Settings;
        var held = new TaskCompletionSource();
        made.OnMake = (kind, token) => kind is AssetKind.Music ? held.Task.WaitAsync(token) : Task.CompletedTask;
        string task;
        await using (var studio = await OpenAsync(settings))
        {
            await using var first = await studio.ComeAsync();
            task = await FilmAsync(first);
            await first.UntilAsync("scene_failed");
            await first.UntilAsync(() => Ready(first, "scene") == 5);
        }

        made.Made.Clear();
        held.SetResult();
        await using var back = await OpenAsync(settings);
        await using var viewer = await back.ComeAsync();
        await viewer.JoinAsync(task);
        await viewer.UntilStageAsync("waiting");
        Assert.Equal([AssetKind.Music, AssetKind.Soundtrack], made.Made.Order());
        Assert.Single(viewer.Story, fact => fact.Type == "scene_failed");

        Mend();
        Assert.True((await viewer.SendAsync(task, new { type = "retry" })).Ok);
        await viewer.UntilStageAsync("completed");
        Assert.Equal(AfterPicture, made.Made.Order());
    }

    private static Task<long> SecondsAsync(TestStudio studio) => studio.Ask(async (database, keys) =>
        (long)await database.StringGetAsync(keys.Seconds(LocalUser.Id, TimeProvider.System.GetUtcNow())));

    private static ProviderException Away => new("provider.away", "Nobody answered.", retryable: true);

    private static bool IsBroken(object request) =>
        request.ToString()!.Contains("broken bridge", StringComparison.Ordinal);

    private static string? Text(JsonElement value, string name) => value.GetProperty(name).GetString();

    private static int Ready(Viewer viewer, string kind) => viewer.Story.Count(
        fact => fact.Type == "asset_ready" && Text(fact.Data.GetProperty("asset"), "kind") == kind);

    private static async Task<JsonElement> SnapshotAsync(Viewer viewer, string task) =>
        (await viewer.JoinAsync(task, -1, since: 1)).Snapshot!.Value;

    private static async Task<string> FilmAsync(Viewer viewer)
    {
        var task = await viewer.CreateReviewedAsync();
        await ApproveAsync(viewer, task, 1);
        return task;
    }

    private static async Task ApproveAsync(Viewer viewer, string task, int revision) =>
        Assert.True(
            (await viewer.SendAsync(task, new { type = "approve_breakdown", revision, priceCeiling = 100 })).Ok);

    private void Mend()
    {
        made.Fails = (_, _) => null;
        made.Made.Clear();
    }

    private Task<TestStudio> OpenAsync(IEnumerable<KeyValuePair<string, string?>> settings) => TestStudio.OpenAsync(
        data,
        builder =>
        {
            var tools = new FakeTools(made);
            var paid = new MakerProfile("paid-image", 1, NeedsNetwork: true);
            var painter = new FakeImageMaker(made) { Profile = paid, Cost = new(0.04m) };
            builder.Services
                .RemoveAll<IImageMaker>().RemoveAll<ISpeechSynthesizer>().RemoveAll<IMusicComposer>()
                .AddSingleton<IImageMaker>(painter).AddSingleton<ISpeechSynthesizer>(new FakeSpeaker(made))
                .AddSingleton<IMusicComposer>(new FakeComposer(made)).AddSingleton<IStillCamera>(tools)
                .AddSingleton<IClipEncoder>(tools).AddSingleton<ISceneJoiner>(tools)
                .AddSingleton<ISoundtrackMixer>(tools).AddSingleton<ICoverPainter>(tools)
                .AddSingleton<IFilmMuxer>(tools).AddSingleton<IFilmInspector>(tools).AddSingleton<IFootageCheck>(tools)
                .AddSingleton<IFilmRenderer>(provider => ActivatorUtilities.CreateInstance<FilmRenderer>(provider))
                .AddSingleton<IPlanner, SixScenePlanner>();
        },
        [.. settings]);

    private sealed class SixScenePlanner : IPlanner
    {
        private static readonly Breakdown Film =
            SampleFilms.SixScenes.With(3, scene => scene with { Visual = "a broken bridge" });

        public Task<Plan> PlanAsync(Brief brief, Preferences preferences, CancellationToken cancellationToken) =>
            Task.FromResult(new Plan(Film, []));
    }
}
