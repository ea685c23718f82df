using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Pixora.Hub.Api;
using Pixora.Hub.Contracts;
using Pixora.Hub.Security;
using Pixora.Hub.Store;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Security;

/// <summary>Every limit is told by its code, and is one user's own.</summary>
public sealed class LimitTests : IDisposable
{
    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task A_connection_too_many_is_told_so_and_then_closed()
    {
        await using var studio = await TestStudio.OpenAsync(data, [new("Pixora:Limits:Connections", "2")]);
        await using var first = await studio.ComeAsync();
        await using var second = await studio.ComeAsync();
        await using var third = await studio.ComeAsync();
        await using var another = await studio.ComeAsync("ada");

        Assert.Equal("limit.connections", (await third.CreateAsync()).Code);
        Assert.Equal("limit.connections", (await third.JoinAsync(new string('0', 32))).Code);
        Assert.True((await another.CreateAsync()).Ok);
        await third.Closed;

        await studio.Services.GetRequiredService<ConnectionLimiter>().SeenAsync();
        Assert.True((await first.CreateAsync()).Ok);
        await second.DisposeAsync();
        await WaitAsync(async () =>
        {
            await using var fourth = await studio.ComeAsync();
            return (await fourth.CreateAsync(commandId: "create-4")).Ok;
        });
    }

    [Fact]
    public async Task A_stream_of_events_is_a_connection_and_gives_its_place_back()
    {
        await using var studio = await TestStudio.OpenAsync(data, [new("Pixora:Limits:Connections", "2")]);
        using var api = new ApiClient(studio);
        using var another = new ApiClient(studio, "ada");
        await using var viewer = await studio.ComeAsync();
        var task = await viewer.CreateReviewedAsync();
        Follower? stream = await api.FollowAsync(task);
        await stream.UntilAsync("top");

        var refused = await api.GetAsync($"tasks/{task}/events");
        Assert.Equal(
            (HttpStatusCode.TooManyRequests, "limit.connections", "application/problem+json"),
            (refused.Status, refused.Code, refused.Type));
        Assert.Equal(HttpStatusCode.OK, (await api.GetAsync($"tasks/{task}/events", [new("Accept", "application/json")])).Status);
        await using var third = await studio.ComeAsync();
        Assert.Equal("limit.connections", (await third.CreateAsync()).Code);
        await using var others = await another.FollowAsync((await another.CreateAsync()).Text("taskId")!);

        // Those of this pod are still there after a round, and the one who goes makes room, again and again.
        await studio.Services.GetRequiredService<ConnectionLimiter>().SeenAsync();
        Assert.Equal("limit.connections", (await api.GetAsync($"tasks/{task}/events")).Code);
        for (var round = 0; round < 3; round++)
        {
            await stream!.DisposeAsync();
            await WaitAsync(async () => (stream = await TryFollowAsync(api, task)) is not null);
        }

        await stream!.DisposeAsync();
    }

    [Fact]
    public async Task A_file_on_its_way_is_a_connection_and_gives_its_place_back()
    {
        await using var studio = await TestStudio.OpenAsync(data, [new("Pixora:Limits:Connections", "2")]);
        var gate = studio.Services.GetRequiredService<ReadGate>();
        Endings[] slow = [new(), new(), new(), new(), new()];

        Assert.Equal(200, await GetFileAsync(studio, gate, slow[0]));
        Assert.Equal(200, await GetFileAsync(studio, gate, slow[1]));
        Assert.Equal(429, await GetFileAsync(studio, gate, slow[2]));
        await Task.WhenAll(slow[0].EndAsync(), slow[2].EndAsync());

        Assert.Equal(
            (200, 429), (await GetFileAsync(studio, gate, slow[3]), await GetFileAsync(studio, gate, slow[4])));
    }

    [Fact]
    public async Task Who_has_all_their_connections_gets_no_file_from_any_route()
    {
        await using var studio = await TestStudio.OpenAsync(data, [new("Pixora:Limits:Connections", "1")]);
        var task = await studio.FilmAsync();
        using var http = studio.Http();
        // The viewer who had the film made may not be gone yet.
        await WaitAsync(() => studio.Services.GetRequiredService<ConnectionLimiter>().EnterAsync(LocalUser.Id, "mine"));

        string[] files =
        [
            $"films/{task}/final_video.mp4", $"films/{task}/thumbnail.jpg", $"api/v1/tasks/{task}/assets/{new string('0', 64)}",
        ];
        foreach (var path in files)
        {
            using var refused = await http.GetAsync(
                new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            var problem = JsonSerializer.Deserialize<JsonElement>(
                await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            Assert.Equal(
                (path, HttpStatusCode.TooManyRequests, "limit.connections"),
                (path, refused.StatusCode, problem.GetProperty("code").GetString()));
        }
    }

    [Fact]
    public async Task A_stream_that_fails_gives_its_place_back()
    {
        await using var studio = await TestStudio.OpenAsync(data, [new("Pixora:Limits:Connections", "1")]);
        var connections = studio.Services.GetRequiredService<ConnectionLimiter>();
        var ended = new Endings();
        var context = new DefaultHttpContext { User = Caller.Named("ada", "test") };
        context.Features.Set<IHttpResponseFeature>(ended);

        Assert.True(await connections.EnterAsync(context));
        Assert.False(await connections.EnterAsync(context));
        await ended.EndAsync();

        Assert.True(await connections.EnterAsync(context));
    }

    [Fact]
    public async Task Commands_beyond_the_limit_of_a_minute_change_nothing()
    {
        await using var studio = await TestStudio.OpenAsync(data, [new("Pixora:Limits:CommandsPerMinute", "1")]);
        await using var viewer = await studio.ComeAsync();
        await using var another = await studio.ComeAsync("ada");

        // A new minute may begin between two of the three.
        string?[] codes =
        [
            (await viewer.CreateAsync(commandId: "a")).Code, (await viewer.CreateAsync(commandId: "b")).Code,
            (await viewer.CreateAsync(commandId: "c")).Code,
        ];

        Assert.Contains("limit.commands", codes);
        Assert.True((await another.CreateAsync()).Ok);
    }

    [Fact]
    public async Task Malformed_commands_count_as_well()
    {
        await using var studio = await TestStudio.OpenAsync(data, [new("Pixora:Limits:CommandsPerMinute", "1")]);
        await using var viewer = await studio.ComeAsync();

        // A new minute may begin between two of the three.
        string?[] codes =
        [
            (await viewer.SendAsync("no task", new { type = "stop" })).Code, (await viewer.SendAsync("no task", new { })).Code,
            (await viewer.SendAsync("no task", new { type = "stop" })).Code,
        ];

        Assert.Contains("limit.commands", codes);
    }

    [Fact]
    public async Task Films_beyond_the_minutes_of_a_day_are_planned_but_not_made()
    {
        await using var studio = await TestStudio.OpenAsync(data, [new("Pixora:Limits:FilmMinutesPerDay", "1")]);
        await using var viewer = await studio.ComeAsync();
        var task = await viewer.CreateReviewedAsync();
        await Store(studio).AskAsync(
            database => database.StringSetAsync(Keys(studio).Seconds(LocalUser.Id, TimeProvider.System.GetUtcNow()), 55));

        var refused = await viewer.ApproveAsync(task);
        var preview = await viewer.CallAsync<PreviewReply>(
            "PreviewCommand", task, new { body = new { type = "approve_breakdown", revision = 1, priceCeiling = 0 } });

        Assert.Equal(("limit.minutes", "limit.minutes"), (refused.Code, preview.Code));
        Assert.Contains("0.1 minutes. Of 1 a day (UTC) you have made 0.92", refused.Message, StringComparison.Ordinal);
        Assert.True((await viewer.SendAsync(task, new { type = "set_title", title = "Still mine" })).Ok);
    }

    [Fact]
    public async Task Who_has_filled_their_room_starts_nothing_and_finishes_nothing()
    {
        await using var studio = await TestStudio.OpenAsync(data, [new("Pixora:Limits:StoredBytes", "10000000")]);
        studio.Renderer.Go().Parts = [StagedRenderer.Part('a', 9_999_999)];
        await using var viewer = await studio.ComeAsync();
        await using var maker = await studio.ComeAsync();
        var next = await viewer.CreateReviewedAsync("next");
        var task = await maker.CreateReviewedAsync();
        await maker.ApproveAsync(task);
        await maker.UntilAsync("completed");

        var refused = await viewer.CreateAsync(commandId: "c-3");
        Assert.Equal("limit.bytes", refused.Code);
        Assert.Contains("of at most 10.", refused.Message, StringComparison.Ordinal);
        Assert.Equal("limit.bytes", (await viewer.ApproveAsync(next)).Code);
        Assert.True((await viewer.SendAsync(task, new { type = "set_title", title = "Still mine" })).Ok);
    }

    [Fact]
    public async Task A_task_too_many_at_a_time_waits()
    {
        await using var studio = await TestStudio.OpenAsync(data, [new("Pixora:Limits:RunningTasks", "1")]);
        await using var viewer = await studio.ComeAsync();
        await viewer.ApproveAsync(await viewer.CreateReviewedAsync());
        await studio.Renderer.Begun;

        Assert.Equal("limit.tasks", (await viewer.CreateAsync(commandId: "c-2")).Code);
    }

    [Trait(StoreTrait.Name, StoreTrait.Once)]
    [Fact]
    public async Task Messages_beyond_the_limit_of_a_second_are_answered_whatever_they_call()
    {
        await using var studio = await TestStudio.OpenAsync(data, [new("Pixora:Limits:MessagesPerSecond", "5")]);
        await using var viewer = await studio.ComeAsync();
        await using var another = await studio.ComeAsync();

        var flood = await Task.WhenAll(
            Enumerable.Range(0, 200).Select(i => FailAsync(viewer, i % 2 == 0 ? "DropTables" : "CreateTask")));

        Assert.True(flood.Count(message => message.EndsWith("limit.messages", StringComparison.Ordinal)) > 100);
        Assert.Contains(flood, message => !message.EndsWith("limit.messages", StringComparison.Ordinal));
        Assert.True((await another.CreateAsync()).Ok);
        await WaitAsync(
            async () => !(await FailAsync(viewer, "CreateTask")).EndsWith("limit.messages", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_the_store_is_away_calls_are_answered_at_once()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        await using var viewer = await studio.ComeAsync();
        // Once a call is answered, the connection is counted.
        await viewer.CallAsync<object?>("LeaveTask", new string('0', 32));
        await studio.Services.GetRequiredService<StudioStore>().DisposeAsync();

        Assert.Equal("store.unavailable", (await viewer.CreateAsync()).Code);
        Assert.Equal("store.unavailable", (await viewer.JoinAsync(new string('0', 32))).Code);
        var refused = await Assert.ThrowsAsync<HubException>(
            () => viewer.CallAsync<object>("LeaveTask", new string('0', 32)));
        Assert.Contains("store.unavailable", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<Follower?> TryFollowAsync(ApiClient api, string task)
    {
        try
        {
            return await api.FollowAsync(task);
        }
        catch (HttpRequestException refused) when (refused.StatusCode is HttpStatusCode.TooManyRequests)
        {
            return null;
        }
    }

    /// <summary>Asks for a file as a reader who has not taken all of it yet.</summary>
    private static async Task<int> GetFileAsync(TestStudio studio, ReadGate gate, Endings ending)
    {
        var context = new DefaultHttpContext { User = Caller.Named("ada", "test"), RequestServices = studio.Services };
        context.Features.Set<IHttpResponseFeature>(ending);
        context.SetEndpoint(new Endpoint(null, new EndpointMetadataCollection(new Reads(ReadKind.File)), null));
        await gate.InvokeAsync(context, _ => Task.CompletedTask);
        return context.Response.StatusCode;
    }

    private static StudioStore Store(TestStudio studio) => studio.Services.GetRequiredService<StudioStore>();

    private static StoreKeys Keys(TestStudio studio) => studio.Services.GetRequiredService<StoreKeys>();

    /// <summary>What a call is answered with that makes no sense anyway.</summary>
    private static async Task<string> FailAsync(Viewer viewer, string method)
    {
        try
        {
            return (await viewer.CallAsync<CommandReply>(method, (object?)null)).Code!;
        }
        catch (HubException refused)
        {
            return refused.Message;
        }
    }

    /// <summary>A response that ends when the test says so, as the server ends one whose route has failed.</summary>
    private sealed class Endings : HttpResponseFeature
    {
        private readonly List<Func<Task>> endings = [];

        public override void OnCompleted(Func<object, Task> callback, object state) =>
            endings.Add(() => callback(state));

        public Task EndAsync() => Task.WhenAll(endings.Select(ending => ending()));
    }

    private static async Task WaitAsync(Func<Task<bool>> happened)
    {
        while (!await happened())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
