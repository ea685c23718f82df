using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Pixora.Hub.Settings;
using Pixora.Hub.Store;
using Pixora.Hub.Work;
using Pixora.Media.Graph;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Work;

public sealed class SweepTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TemporaryFolder data = new();
    private readonly LogBook log = new();
    private TestStudio? studio;
    private Viewer? watching;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IServiceProvider Services => studio!.Services;

    private IAssetStore Store => Services.GetRequiredService<IAssetStore>();

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        data.Dispose();
    }

    [Fact]
    public async Task What_no_revision_of_any_task_names_goes_and_the_rest_stays()
    {
        var viewer = await OpenAsync();
        var task = await viewer.CreateReviewedAsync();
        var first = await PlanAsync(task);
        await viewer.SendAsync(task, new { type = "set_style", style = "noir" });
        await viewer.SendAsync(task, new { type = "set_style", style = "vivid" });
        ImageSpec[] live = [Picture(first), Picture(await PlanAsync(task))];
        var unnamed = Picture(first with { Format = first.Format with { Style = VisualStyle.Pastel } });
        foreach (var spec in (ImageSpec[])[.. live, unnamed])
        {
            await AddOldAsync(spec);
        }

        await Services.GetRequiredService<SweepRound>().SweepAsync(Token);

        Assert.NotEqual(live[0].Key, live[1].Key);
        Assert.All(live, spec => Assert.NotEmpty(Files(spec)));
        Assert.Empty(Files(unnamed));
    }

    [Fact]
    public async Task A_sweep_counts_the_parts_of_all_revisions_each_once_and_forgets_what_is_gone()
    {
        var viewer = await OpenAsync();
        await using var another = await studio!.ComeAsync();
        var task = await viewer.CreateReviewedAsync();
        var twin = await another.CreateReviewedAsync("create-2");
        await viewer.SendAsync(task, new { type = "set_style", style = "noir" });
        ImageSpec[] live = [Picture(await PlanAsync(twin)), Picture(await PlanAsync(task))];
        foreach (var spec in live)
        {
            await AddOldAsync(spec);
        }

        var store = Services.GetRequiredService<StudioStore>();
        var keys = Services.GetRequiredService<StoreKeys>();
        var ledger = Services.GetRequiredService<StorageLedger>();
        var stories = await ledger.TotalAsync(new("local"));
        await ledger.ArriveAsync(new("local"), new(task), StagedRenderer.Part('a', 12345));
        // As it was counted by an older version.
        await store.AskAsync(database => database.HashSetAsync(keys.Bytes(new("local")), task, 777));
        Assert.Equal(stories + 12345 + 777, await ledger.TotalAsync(new("local")));

        await Services.GetRequiredService<SweepRound>().SweepAsync(Token);

        Assert.Equal(
            live.Select(spec => spec.Key.Value).Order(StringComparer.Ordinal),
            (await ledger.ReadAsync(new("local"))).Keys.Order(StringComparer.Ordinal));
        Assert.Equal(stories + (2 * "picture".Length), await ledger.TotalAsync(new("local")));
    }

    [Fact]
    public async Task One_damaged_story_keeps_everything_and_is_named()
    {
        var viewer = await OpenAsync();
        var unnamed =
            Picture(await PlanAsync(await viewer.CreateReviewedAsync())) with { Maker = new("another", 1, false) };
        await AddOldAsync(unnamed);
        var damaged = new VideoTaskId(new string('d', 32));
        await Services.GetRequiredService<StudioStore>().AskAsync(
            database => database.ListRightPushAsync(Services.GetRequiredService<StoreKeys>().Story(damaged), "{not a fact"));

        await Services.GetRequiredService<SweepRound>().SweepAsync(Token);

        Assert.NotEmpty(Files(unnamed));
        Assert.Contains(log.Lines, line => line.Contains($"Task {damaged} cannot be read", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_store_without_any_task_is_not_believed()
    {
        await OpenAsync();
        var spec = Picture((await new InstantPlanner().PlanAsync(new("A film about the sea"), new(), Token)).Breakdown);
        await AddOldAsync(spec);
        await Services.GetRequiredService<SweepRound>().SweepAsync(Token);
        Assert.NotEmpty(Files(spec));
        Assert.Contains(log.Lines, line => line.StartsWith("The store knows no task", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_sweeps_when_it_has_started()
    {
        var viewer = await OpenAsync();
        var unnamed =
            Picture(await PlanAsync(await viewer.CreateReviewedAsync())) with { Maker = new("another", 1, false) };
        await AddOldAsync(unnamed);
        await Services.GetRequiredService<StudioStore>().AskAsync(
            database => database.KeyDeleteAsync(Services.GetRequiredService<StoreKeys>().Swept));
        await CloseAsync();

        await OpenAsync();

        await UntilAsync(() => Files(unnamed).Length == 0);
    }

    [Fact]
    public async Task Pods_sweep_once_a_day_between_them()
    {
        await OpenAsync();
        await UntilAsync(() => Sweeps == 1);
        var begun = TimeProvider.System.GetUtcNow().AddHours(2);
        var clock = new FakeTimeProvider(begun);
        using var one = Pod(clock);
        using var two = Pod(clock);
        await Task.WhenAll(one.StartAsync(Token), two.StartAsync(Token));
        await UntilAsync(() => Sweeps == 2);
        foreach (var day in (int[])[1, 2, 3])
        {
            await UntilAsync(() =>
            {
                clock.Advance(TimeSpan.FromMinutes(10));
                return Sweeps > 1 + day;
            });
        }

        var days = (clock.GetUtcNow() - begun).TotalDays;
        Assert.InRange(Sweeps - 1, 4, 1 + (days * 24 / 23));
        await Task.WhenAll(one.StopAsync(Token), two.StopAsync(Token));
    }

    [Fact]
    public async Task A_film_past_its_time_goes_but_not_one_that_is_being_made()
    {
        var viewer = await OpenAsync([new("Pixora:Sweep:FilmDays", "30")]);
        await using var maker = await studio!.ComeAsync();
        var done = await viewer.CreateReviewedAsync();
        var making = await maker.CreateReviewedAsync("create-2");
        Assert.True((await maker.ApproveAsync(making)).Ok);
        await studio!.Renderer.Begun;
        string[] names =
        [
            $"20260101-000000-{done}", $"20260101-000000-{making}", $"20260101-000000-{new string('e', 32)}", "not-ours",
        ];
        foreach (var name in names)
        {
            var folder = Directory.CreateDirectory(Path.Combine(data.Path, "films", name));
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "final_video.mp4"), "film", Token);
            folder.LastWriteTimeUtc = TimeProvider.System.GetUtcNow().UtcDateTime;
        }

        Assert.Equal(0, await ClearAsync(TimeSpan.FromDays(29)));
        Assert.Equal(2, await ClearAsync(TimeSpan.FromDays(31)));

        Assert.Equal(
            [$"20260101-000000-{making}", "not-ours"],
            Directory.EnumerateDirectories(Path.Combine(data.Path, "films")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_task_is_known_while_others_are_being_written()
    {
        await OpenAsync();
        var store = Services.GetRequiredService<StudioStore>();
        var keys = Services.GetRequiredService<StoreKeys>();
        var shelf = Services.GetRequiredService<StoryStore>();
        VideoTaskId[] tasks = [.. Enumerable.Range(0, 3000).Select(number => new VideoTaskId($"{number:x32}"))];
        await Task.WhenAll(tasks.Select(task => store.AskAsync(database => database.ListRightPushAsync(keys.Story(task), "an entry"))));
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var writing = Task.Run(
            async () =>
            {
                for (var at = 0; !enough.IsCancellationRequested; at = (at + 7) % tasks.Length)
                {
                    await store.AskAsync(
                        database => database.ListRightPushAsync(keys.Story(tasks[at]), new string('x', 500)));
                }
            },
            Token);

        for (var round = 0; round < 20; round++)
        {
            Assert.Empty(tasks.Except(await shelf.AllAsync(Token)));
        }

        await enough.CancelAsync();
        await writing;
    }

    private int Sweeps => log.Lines.Count(line => line.StartsWith("Swept: ", StringComparison.Ordinal));

    private static async Task UntilAsync(Func<bool> happened)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
        patience.CancelAfter(Patience);
        while (!happened())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, patience.Token);
        }
    }

    private async Task<Viewer> OpenAsync(params KeyValuePair<string, string?>[] settings)
    {
        studio = await TestStudio.OpenAsync(data, builder =>
        {
            builder.Logging.AddProvider(log);
            builder.Configuration.AddInMemoryCollection(settings);
        });
        return watching = await studio.ComeAsync();
    }

    private async Task CloseAsync()
    {
        await (watching?.DisposeAsync() ?? default);
        await (studio?.DisposeAsync() ?? default);
    }

    private async Task<Breakdown> PlanAsync(string task) =>
        (await Services.GetRequiredService<IVideoTasks>().FindAsync(new(task), Token))!.Breakdown!;

    /// <summary>The first picture that a plan names.</summary>
    private ImageSpec Picture(Breakdown plan) =>
        Services.GetRequiredService<FilmPlans>().Plan(plan, FilmPlans.NothingMeasured).Specs.OfType<ImageSpec>().First();

    /// <summary>An asset that nobody has used for a month.</summary>
    private async Task AddOldAsync(ImageSpec spec)
    {
        var asset = await Store.AddAsync(spec, async (path, token) =>
        {
            await File.WriteAllTextAsync(path, "picture", token);
            return AssetDetail.None;
        }, Token);
        foreach (var path in (string[])[asset.Path, Path.ChangeExtension(asset.Path, "json")])
        {
            File.SetLastWriteTimeUtc(path, TimeProvider.System.GetUtcNow().AddDays(-30).UtcDateTime);
        }
    }

    private string[] Files(ImageSpec spec) =>
        [.. Directory.EnumerateFiles(Path.Combine(data.Path, "assets"), $"{spec.Key}.*", SearchOption.AllDirectories)];

    private async Task<int> ClearAsync(TimeSpan later)
    {
        var shelf = Services.GetRequiredService<StoryStore>();
        var retention = new Retention(
            shelf, new FakeTimeProvider(TimeProvider.System.GetUtcNow() + later), Services.GetRequiredService<IOptions<SweepOptions>>());
        return await new FilmRetention(
            Services.GetRequiredService<IFilmShelf>(), retention, Services.GetRequiredService<ILogger<FilmRetention>>()).ClearAsync(Token);
    }

    private DailySweep Pod(TimeProvider clock) => new(
        new SweepClaim(Services.GetRequiredService<StudioStore>(), Services.GetRequiredService<StoreKeys>(), clock),
        Services.GetRequiredService<SweepRound>(),
        Services.GetRequiredService<IHostApplicationLifetime>(), clock, Services.GetRequiredService<ILogger<DailySweep>>());
}
