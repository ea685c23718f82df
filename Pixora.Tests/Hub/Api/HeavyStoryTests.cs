using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Pixora.Hub.Api;
using Pixora.Hub.Contracts;
using Pixora.Hub.Store;
using Pixora.Hub.Wire;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Api;

/// <summary>However much was said in a task, to read it is bounded, and its owner is not stuck.</summary>
public sealed class HeavyStoryTests : IDisposable
{
    /// <summary>17.5 MB.</summary>
    private const int Lines = 2200;

    private readonly TemporaryFolder data = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task Forty_reads_at_once_of_a_task_with_17_MB_of_chat_are_small_and_do_not_eat_the_memory()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        using var http = studio.Http();
        var path = new Uri($"api/v1/tasks/{await HeavyStory.WriteAsync(studio, Lines)}", UriKind.Relative);
        var before = GC.GetTotalAllocatedBytes();

        var answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => http.GetStringAsync(path, Token)));

        Assert.All(answers, answer => Assert.InRange(answer.Length, 1, 2 * Snapshots.MostChat));
        // To read the story once takes 150 MB; each copy of it would take as much again.
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 400_000_000);
    }

    [Fact]
    public async Task A_snapshot_carries_the_latest_lines_and_pages_carry_the_rest()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        using var api = new ApiClient(studio);
        var task = await HeavyStory.WriteAsync(studio, 60);

        var snapshot = (await api.GetAsync($"tasks/{task}")).Body.GetProperty("snapshot");
        var from = snapshot.GetProperty("chatFrom").GetInt32();
        List<string> lines =
            [.. snapshot.GetProperty("chat").EnumerateArray().Select(line => line.GetProperty("text").GetString()!)];
        Assert.Equal(61, from + lines.Count);
        while (from > 0)
        {
            var page = (await api.GetAsync($"tasks/{task}/chat?before={from}")).Body.Deserialize<ChatPage>(JsonSerializerOptions.Web)!;
            Assert.Equal((61, from), (page.Total, page.From + page.Lines.Count));
            Assert.InRange(page.Lines.Sum(line => line.Text.Length), 1, Snapshots.MostChat);
            lines.InsertRange(0, page.Lines.Select(line => line.Text));
            from = page.From;
        }

        Assert.Equal(
            ["A film about the sea", .. Enumerable.Range(1, 60).Select(line => $"{line:0000}")],
            lines.Select((line, index) => index == 0 ? line : line[..4]));
        Assert.Equal(2, (await api.GetAsync($"tasks/{task}/chat?take=2")).Body.GetProperty("lines").GetArrayLength());
        using var ada = new ApiClient(studio, "ada");
        Assert.Equal("task.unknown", (await ada.GetAsync($"tasks/{task}/chat")).Code);
    }

    [Fact]
    public async Task Who_misses_more_bytes_than_a_join_replays_gets_a_snapshot()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        await using var viewer = await studio.ComeAsync();
        var task = await HeavyStory.WriteAsync(studio, 200);

        var whole = await viewer.AskAsync(task);
        var rest = await viewer.JoinAsync(task, whole.Epoch, whole.Seq - 100);

        Assert.Equal((false, 0, 203L), (whole.Recovered, whole.Facts.Count, whole.Seq));
        Assert.InRange(whole.Snapshot!.Value.GetRawText().Length, 1, 2 * Snapshots.MostChat);
        Assert.Equal((true, 100), (rest.Recovered, rest.Facts.Count));
    }

    [Fact]
    public async Task Pages_of_events_are_bounded_in_bytes_and_together_they_are_the_story()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        using var api = new ApiClient(studio);
        var task = await HeavyStory.WriteAsync(studio, 100);

        var facts = new List<RawFact>();
        var pages = 0;
        for (RawPage? page = null; page is null || page.Seq < page.Top; pages++)
        {
            var answer = await api.GetAsync(
                $"tasks/{task}/events?after={page?.Seq ?? 0}", [new("Accept", "application/json")]);
            page = answer.Body.Deserialize<RawPage>(JsonSerializerOptions.Web)!;
            Assert.InRange(page.Facts.Sum(fact => fact.Data.GetRawText().Length), 1, TaskEvents.MostBytes);
            facts.AddRange(page.Facts);
        }

        await using var follower = await api.FollowAsync(task);
        await follower.UntilAsync("top");
        Assert.InRange(pages, 4, 20);
        Assert.Equal(Enumerable.Range(1, 103).Select(seq => (long)seq), facts.Select(fact => fact.Seq));
        Assert.Equal(facts.Select(fact => fact.Seq), follower.Story.Select(fact => fact.Seq));
    }

    [Fact]
    public async Task A_list_of_tasks_reads_their_cards_and_none_of_the_tasks()
    {
        var task = "";
        var first = "";
        await using (var studio = await TestStudio.OpenAsync(data))
        {
            using var api = new ApiClient(studio);
            task = await HeavyStory.WriteAsync(studio, 1);
            // Written before cards were kept: the writer gives it its card.
            first = await ListAsync(api);
        }

        await using var later = await TestStudio.OpenAsync(data);
        var store = later.Services.GetRequiredService<StudioStore>();
        var keys = later.Services.GetRequiredService<StoreKeys>();
        await store.AskAsync(database => database.ListRightPushAsync(keys.Story(new(task)), "{not a fact"));
        using var again = new ApiClient(later);

        Assert.Equal(first, await ListAsync(again));
    }

    [Fact]
    public async Task A_full_story_takes_no_words_and_still_everything_that_its_owner_needs()
    {
        await using var studio = await TestStudio.OpenAsync(data, [new("Pixora:Limits:StoryBytes", "1")]);
        using var api = new ApiClient(studio);
        await using var viewer = await studio.ComeAsync();
        var task = await viewer.CreateReviewedAsync();

        Assert.Equal("limit.story", (await viewer.SayAsync(task, "Hello")).Code);
        Assert.Equal("limit.story", (await viewer.CallAsync<PreviewReply>(
            "PreviewCommand", task, new { body = new { type = "set_title", title = "Another" } })).Code);
        Assert.Equal(
            (HttpStatusCode.UnprocessableEntity, "limit.story"),
            await CommandAsync(api, task, new { type = "set_title", title = "Another" }));

        Assert.True((await viewer.ApproveAsync(task)).Ok);
        await studio.Renderer.Begun;
        Assert.True((await viewer.SendAsync(task, new { type = "cancel" })).Ok);
        await studio.Renderer.Stopped;
        studio.Renderer.Go();
        Assert.True((await viewer.SendAsync(task, new { type = "retry" })).Ok);
        await viewer.UntilAsync("completed");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(260)]
    public async Task A_film_whose_story_is_full_however_much_can_be_deleted_and_brought_back(int lines)
    {
        await using var studio = await TestStudio.OpenAsync(data, [new("Pixora:Limits:StoryBytes", "1")]);
        await using var viewer = await studio.ComeAsync();
        var task = await HeavyStory.WriteAsync(studio, lines);

        Assert.True((await viewer.SendAsync(task, new { type = "delete_task" })).Ok);
        Assert.True((await viewer.SendAsync(task, new { type = "restore_task" })).Ok);
        Assert.Equal("limit.story", (await viewer.SayAsync(task, "Hello")).Code);
    }

    [Fact]
    public async Task A_story_counts_as_stored()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        await using var viewer = await studio.ComeAsync();
        var task = await viewer.CreateReviewedAsync();
        await viewer.SayAsync(task, new string('x', 5000));
        await viewer.UntilTurnsAsync(1);

        var store = studio.Services.GetRequiredService<StudioStore>();
        var keys = studio.Services.GetRequiredService<StoreKeys>();
        var story = (await store.AskAsync(database => database.ListRangeAsync(keys.Story(new(task))))).Sum(
            entry => entry.Length());

        Assert.Equal(story, await studio.Services.GetRequiredService<StorageLedger>().TotalAsync(new("local")));
    }

    private static async Task<string> ListAsync(ApiClient api) =>
        (await api.GetAsync("tasks")).Body.GetProperty("tasks")[0].GetRawText();

    private static async Task<(HttpStatusCode Status, string? Code)> CommandAsync(
        ApiClient api, string task, object body)
    {
        var answer = await api.CommandAsync(task, body);
        return (answer.Status, answer.Code);
    }
}
