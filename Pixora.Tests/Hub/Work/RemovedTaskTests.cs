using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Pixora.Hub.Grains;
using Pixora.Hub.Store;
using Pixora.Hub.Wire;
using Pixora.Hub.Work;
using Pixora.Media.Graph;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Work;

/// <summary>What becomes of deleted tasks when their time is over.</summary>
public sealed class RemovedTaskTests : IAsyncDisposable
{
    private readonly TemporaryFolder data = new();
    private TestStudio? studio;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IServiceProvider Services => studio!.Services;

    private StoreKeys Keys => Services.GetRequiredService<StoreKeys>();

    public async ValueTask DisposeAsync()
    {
        await (studio?.DisposeAsync() ?? default);
        data.Dispose();
    }

    [Fact]
    public async Task Nothing_of_it_is_left_when_its_days_are_over_but_what_another_film_shares()
    {
        await OpenAsync();
        var task = await FilmAsync("create-1");
        var other = await FilmAsync("create-2");
        await using var viewer = await studio!.ComeAsync();
        await viewer.SendAsync(task, new { type = "set_style", style = "noir" });
        var shared = Picture(await PlanAsync(other));
        var own = Picture(await PlanAsync(task));
        var sharedStill = Derivatives.Still(shared.Key, 320);
        var ownStill = Derivatives.Still(own.Key, 320);
        foreach (var spec in (AssetSpec[])[shared, own, sharedStill, ownStill])
        {
            await AddOldAsync(spec);
        }

        await viewer.SendAsync(task, new { type = "delete_task" });

        await SweepAsync(TimeSpan.FromDays(6.9));
        Assert.NotEmpty(Files(own));
        Assert.NotEmpty(Files(ownStill));
        Assert.True(await CountsAsync(own));
        await SweepAsync(TimeSpan.FromDays(7.1));

        Assert.False(await CountsAsync(own));
        Assert.Equal([Keys.Gone(new(task))], await studio.NamingAsync(task));
        Assert.Equal(
            [other], Directory.EnumerateDirectories(Path.Combine(data.Path, "films")).Select(Path.GetFileName));
        Assert.Empty(Files(own));
        Assert.Empty(Files(ownStill));
        Assert.NotEmpty(Files(shared));
        Assert.NotEmpty(Files(sharedStill));
        Assert.Equal("task.unknown", (await viewer.SendAsync(task, new { type = "restore_task" })).Code);
        Assert.Equal("task.unknown", (await viewer.AskAsync(task)).Code);
    }

    [Fact]
    public async Task A_server_that_is_killed_after_the_story_went_clears_the_disk_when_it_is_back()
    {
        await OpenAsync();
        var task = await FilmAsync("create-1");
        var own = Picture(await PlanAsync(task));
        await AddOldAsync(own);
        await DeleteAsync(task);
        Assert.True(await RemoveAsync(task, own.Key));
        Assert.NotEmpty(Files(own));
        await studio!.DisposeAsync();

        await OpenAsync();
        await SweepAsync(TimeSpan.Zero);

        Assert.Empty(Directory.EnumerateDirectories(Path.Combine(data.Path, "films")));
        Assert.Empty(Files(own));
        Assert.Equal([Keys.Gone(new(task))], await studio.NamingAsync(task));
    }

    [Fact]
    public async Task A_part_that_has_to_stay_for_now_goes_with_a_later_sweep()
    {
        await OpenAsync();
        var task = await FilmAsync("create-1");
        var own = Picture(await PlanAsync(task));
        await AddOldAsync(own);
        await DeleteAsync(task);
        Assert.NotEmpty(await Services.GetRequiredService<IAssetStore>().HeldAsync([own.Key], Token));

        await SweepAsync(TimeSpan.FromDays(8));
        Assert.NotEmpty(Files(own));
        Age();
        await SweepAsync(TimeSpan.FromDays(8));

        Assert.Empty(Files(own));
        Assert.Equal([Keys.Gone(new(task))], await studio!.NamingAsync(task));
    }

    [Fact]
    public async Task A_task_that_was_restored_in_time_stays_whole()
    {
        await OpenAsync();
        var task = await FilmAsync("create-1");
        await DeleteAsync(task);
        await using var viewer = await studio!.ComeAsync();
        Assert.True((await viewer.SendAsync(task, new { type = "restore_task" })).Ok);

        Assert.False(await RemoveAsync(task));
        await SweepAsync(TimeSpan.FromDays(30));

        Assert.True((await viewer.AskAsync(task)).Ok);
        Assert.True(File.Exists(Path.Combine(data.Path, "films", task, "final_video.mp4")));
    }

    [Fact]
    public async Task Whoever_is_first_of_a_restoration_and_a_removal_has_the_whole_task()
    {
        await OpenAsync();
        await using var viewer = await studio!.ComeAsync();
        for (var round = 0; round < 20; round++)
        {
            var task = await FilmAsync($"create-{round}");
            await DeleteAsync(task);

            var removing = RemoveAsync(task);
            var restored = (await viewer.SendAsync(task, new { type = "restore_task" })).Ok;

            Assert.NotEqual(restored, await removing);
            Assert.Equal(restored, (await viewer.AskAsync(task)).Ok);
            Assert.Equal(restored, (await studio.NamingAsync(task)).Contains(Keys.Story(new(task))));
        }
    }

    [Fact]
    public async Task Nothing_brings_a_task_back_that_is_gone()
    {
        await OpenAsync();
        var task = await FilmAsync("create-1");
        await using var viewer = await studio!.ComeAsync();
        await viewer.SendAsync(task, new { type = "set_title", title = "B" }, "title");
        await viewer.SendAsync(task, new { type = "delete_task" });
        var late = (await Services.GetRequiredService<IVideoTasks>().FindAsync(new(task), Token))!;
        Assert.True(await RemoveAsync(task));

        Assert.Equal("command.reused", (await viewer.CreateAsync(commandId: "create-1")).Code);
        Assert.Equal(
            "task.unknown", (await viewer.SendAsync(task, new { type = "set_title", title = "B" }, "title")).Code);
        var stories = Services.GetRequiredService<StoryStore>();
        Assert.Equal(AppendOutcome.Overtaken, (await stories.AppendAsync(Append(late, late.Seq + 1))).Outcome);
        Assert.Equal(AppendOutcome.Gone, (await stories.AppendAsync(Append(late, 1))).Outcome);
        await Services.GetRequiredService<GrainTasks>().WakeAsync(new(task));
        Assert.Equal(
            [Keys.Gone(new(task))], (await studio.NamingAsync(task)).Where(name => !name.Contains(":leftovers", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_was_learned_from_it_stays_and_names_it_no_more()
    {
        await OpenAsync();
        var task = await FilmAsync("create-1");
        var other = await FilmAsync("create-2");
        await studio!.Ask(async (database, keys) =>
        {
            await database.HashSetAsync(keys.Preferences(new("local")), "style", "\"noir\"");
            await database.HashSetAsync(keys.Learned(new("local")), "style", $"[\"{task}\",\"{other}\"]");
            await database.HashSetAsync(
                keys.Choices(new("local")),
                [new($"style:{task}", "\"noir\""), new($"pace:{task}", "null"), new($"style:{other}", "\"noir\"")]);
            return true;
        });
        await DeleteAsync(task);

        Assert.True(await RemoveAsync(task));

        var taste = await Services.GetRequiredService<PreferencesStore>().TasteAsync(new("local"));
        Assert.Equal(VisualStyle.Noir, taste.Likes.Style);
        Assert.Equal([new VideoTaskId(other)], taste.Learned["style"]);
        Assert.Equal([new Choice("style", new(other), "\"noir\"")], taste.Choices);
    }

    [Fact]
    public async Task The_last_task_of_a_store_takes_its_parts_along()
    {
        await OpenAsync();
        var task = await FilmAsync("create-1");
        var own = Picture(await PlanAsync(task));
        await AddOldAsync(own);
        await DeleteAsync(task);

        await SweepAsync(TimeSpan.FromDays(8));

        Assert.Empty(Files(own));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    public async Task A_deletion_that_never_ends_cannot_be_set_up(string days)
    {
        var app = TestStudio.Build(
            data.Path, new StagedRenderer(data.Path), [.. TestStore.Settings, new("Pixora:Sweep:DeletedDays", days)]);
        await using (app)
        {
            await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(Token));
        }
    }

    private static StoryAppend Append(VideoTask task, long seq) =>
        new(task, [new(1, seq, TimeProvider.System.GetUtcNow(), new("late"), new TitleChanged(9, "late"))], new(0, 0, 0))
        {
            Card = TaskCards.Of(task, TimeProvider.System.GetUtcNow()),
        };

    /// <summary>True while a part takes room of its owner's.</summary>
    private Task<bool> CountsAsync(AssetSpec part) =>
        studio!.Ask((database, keys) => database.HashExistsAsync(keys.Parts(new("local")), part.Key.Value));

    private async Task OpenAsync() =>
        studio = await TestStudio.OpenAsync(
            data, [new("Pixora:Sweep:UnusedDays", "0"), new("Pixora:Limits:CommandsPerMinute", "0")]);

    private async Task<string> FilmAsync(string commandId)
    {
        studio!.Renderer.Go();
        await using var viewer = await studio.ComeAsync();
        var task = await viewer.CreateReviewedAsync(commandId);
        await viewer.ApproveAsync(task);
        await viewer.UntilAsync("completed");
        return task;
    }

    private async Task DeleteAsync(string task)
    {
        await using var viewer = await studio!.ComeAsync();
        Assert.True((await viewer.SendAsync(task, new { type = "delete_task" })).Ok);
    }

    private Task<bool> RemoveAsync(string task, params AssetKey[] parts) =>
        Services.GetRequiredService<GrainTasks>().RemoveAsync(
            new(task), TimeProvider.System.GetUtcNow().AddDays(8), parts, Token);

    /// <summary>Sweeps as on a later day.</summary>
    private Task SweepAsync(TimeSpan later)
    {
        TimeProvider clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow() + later);
        var deleted = ActivatorUtilities.CreateInstance<DeletedTasks>(Services, clock);
        return ActivatorUtilities.CreateInstance<SweepRound>(Services, deleted, clock).SweepAsync(Token);
    }

    private async Task<Breakdown> PlanAsync(string task) =>
        (await Services.GetRequiredService<IVideoTasks>().FindAsync(new(task), Token))!.Breakdown!;

    private ImageSpec Picture(Breakdown plan) =>
        Services.GetRequiredService<FilmPlans>().Plan(plan, FilmPlans.NothingMeasured).Specs.OfType<ImageSpec>().First();

    private async Task AddOldAsync(AssetSpec spec)
    {
        await Services.GetRequiredService<IAssetStore>().AddAsync(spec, async (path, token) =>
        {
            await File.WriteAllTextAsync(path, "picture", token);
            return AssetDetail.None;
        }, Token);
        Age();
    }

    /// <summary>Nobody has used any part for a month.</summary>
    private void Age()
    {
        foreach (
            var path in Directory.EnumerateFiles(Path.Combine(data.Path, "assets"), "*.*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(path, TimeProvider.System.GetUtcNow().AddDays(-30).UtcDateTime);
        }
    }

    private string[] Files(AssetSpec spec) =>
        [.. Directory.EnumerateFiles(Path.Combine(data.Path, "assets"), $"{spec.Key}.*", SearchOption.AllDirectories)];
}
