using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Pixora.Hub.Api;
using Pixora.Hub.Broadcast;
using Pixora.Hub.Contracts;
using Pixora.Hub.Security;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Api;

public sealed class ApiEventsTests(SharedStudio shared) : IClassFixture<SharedStudio>, IDisposable
{
    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task Who_comes_back_by_the_last_event_ends_with_the_hubs_story()
    {
        await using var studio = shared.Enter();
        using var api = new ApiClient(studio);
        await using var viewer = await studio.ComeAsync();
        var task = await viewer.CreateReviewedAsync();

        await using var first = await api.FollowAsync(task);
        var held = (await first.UntilAsync("stage_changed")).EventId;
        await first.DisposeAsync();
        var writing = EditAsync(viewer, task, 40);
        await using var second = await api.FollowAsync(task, lastId: held);
        await writing;
        await viewer.UntilAsync("price_quoted", quote => quote.Data.GetProperty("revision").GetInt32() == 41);
        var top = (await viewer.JoinAsync(task)).Facts;
        await second.UntilAsync(top[^1].Type, item => item.EventId == $"{top[^1].Epoch}-{top[^1].Seq}");

        Assert.Equal("text/event-stream", second.Type);
        Assert.Equal(top.Select(Told), first.Story.Concat(second.Story).Select(Told));
    }

    [Fact]
    public async Task A_story_of_many_pages_comes_whole_and_page_by_page_it_is_the_same()
    {
        await using var studio = await TestStudio.OpenAsync(
            data, [new("Pixora:Limits:CommandsPerMinute", "0"), new("Pixora:Limits:MessagesPerSecond", "0")]);
        using var api = new ApiClient(studio);
        await using var viewer = await studio.ComeAsync();
        var task = await viewer.CreateReviewedAsync();
        await EditAsync(viewer, task, TaskEvents.LargestPage + 50);

        await using var follower = await api.FollowAsync(task);
        var top = JsonSerializer.Deserialize<WireTop>((await follower.UntilAsync("top")).Data, JsonSerializerOptions.Web)!.Seq;
        var first = await PageAsync(api, task, 0);
        var second = await PageAsync(api, task, first.Seq);

        Assert.True(top > TaskEvents.LargestPage);
        Assert.Equal(Enumerable.Range(1, (int)top).Select(seq => (long)seq), follower.Story.Select(fact => fact.Seq));
        Assert.Equal(TaskEvents.LargestPage, first.Facts.Count);
        Assert.Equal(follower.Story.Take((int)second.Seq).Select(Told), first.Facts.Concat(second.Facts).Take((int)top).Select(Told));
    }

    [Theory]
    [InlineData("?after=2&epoch=77", null)]
    [InlineData("?after=1000", null)]
    [InlineData("", "77-2")]
    public async Task What_cannot_be_continued_begins_with_a_snapshot(string query, string? lastId)
    {
        await using var studio = shared.Enter();
        using var api = new ApiClient(studio);
        var task = await api.CreateReviewedAsync();

        await using var follower = await api.FollowAsync(task, query, lastId);
        var snapshot = await follower.UntilAsync("snapshot");
        await follower.UntilAsync("top");
        var answer = await api.GetAsync(
            $"tasks/{task}/events{query}", [new("Accept", "application/json"), new("Last-Event-ID", lastId)]);
        var page = answer.Body.Deserialize<RawPage>(JsonSerializerOptions.Web)!;

        Assert.Equal("reviewing", page.Snapshot!.Value.GetProperty("stage").GetString());
        Assert.Equal($"{page.Epoch}-{page.Seq}", snapshot.EventId);
        Assert.Empty(follower.Story);
        Assert.Empty(page.Facts);
    }

    [Fact]
    public async Task What_passes_is_told_without_an_id_and_speech_piece_by_piece()
    {
        await using var studio = shared.Enter();
        using var api = new ApiClient(studio);
        var task = await api.CreateReviewedAsync();
        await using var follower = await api.FollowAsync(task);
        await follower.UntilAsync("top");
        var audience = studio.Services.GetRequiredService<TaskBroadcasts>().Of(new VideoTaskId(task));

        audience.Speak("m-1", "director", "Once ");
        var first = await follower.UntilAsync("token");
        audience.Speak("m-1", "director", "upon a time");
        audience.Show(new WireProgress(10, "images", "Drawing"));
        var second = await follower.UntilAsync("token");
        var progress = await follower.UntilAsync("progress_update");

        Assert.Equal(
            new WireToken("m-1", "director", 0, "Once "), JsonSerializer.Deserialize<WireToken>(first.Data, JsonSerializerOptions.Web));
        Assert.Equal(
            new WireToken("m-1", "director", 5, "upon a time"),
            JsonSerializer.Deserialize<WireToken>(second.Data, JsonSerializerOptions.Web));
        Assert.All([first, second, progress], signal => Assert.Null(signal.EventId));
    }

    [Fact]
    public async Task A_stream_ends_politely_when_the_server_goes_down()
    {
        var studio = await TestStudio.OpenAsync(data);
        using var api = new ApiClient(studio);
        var task = await api.CreateReviewedAsync();
        await using var follower = await api.FollowAsync(task);
        await follower.UntilAsync("top");

        var closing = studio.DisposeAsync();

        await follower.ToEndAsync();
        await closing;
    }

    [Trait(StoreTrait.Name, StoreTrait.Once)]
    [Fact]
    public async Task A_stream_ends_when_the_token_it_was_opened_with_runs_out()
    {
        await using var studio = shared.Enter();
        using var api = new ApiClient(studio);
        var task = await api.CreateReviewedAsync();
        var expires = TimeProvider.System.GetUtcNow().AddSeconds(3).UtcDateTime;
        var brief = TokenMint.Make(studio.Services.GetRequiredService<LocalKey>().Bytes, token =>
        {
            token.Claims["sub"] = studio.User;
            token.Expires = expires;
        });
        api.Http.DefaultRequestHeaders.Authorization = new("Bearer", brief);

        await using var follower = await api.FollowAsync(task);

        await follower.ToEndAsync();
    }

    private static async Task<RawPage> PageAsync(ApiClient api, string task, long after) => JsonSerializer.Deserialize<RawPage>(
        (await api.GetAsync($"tasks/{task}/events?after={after}", [new("Accept", "application/json")])).Body, JsonSerializerOptions.Web)!;

    private static async Task EditAsync(Viewer viewer, string task, int edits)
    {
        for (var edit = 0; edit < edits; edit++)
        {
            await viewer.SendAsync(task, new { type = "set_title", title = $"Title {edit}" });
        }
    }

    private static (long Epoch, long Seq, string Type, string Data) Told(RawFact fact) =>
        (fact.Epoch, fact.Seq, fact.Type, JsonSerializer.Serialize(fact.Data));
}
