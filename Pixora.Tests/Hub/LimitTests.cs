using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Pixora.Hub.Contracts;
using Pixora.Hub.Security;
using Pixora.Hub.Store;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub;

/// <summary>Every limit is told by its code, and is one user's own.</summary>
public sealed class LimitTests : IDisposable
{
    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task A_connection_too_many_is_told_so_and_then_closed()
    {
        await using var studio = await TestStudio.OpenAsync(data, ("Pixora:Limits:Connections", "2"));
        await using var first = await studio.ComeAsync();
        await using var second = await studio.ComeAsync();
        await using var third = await studio.ComeAsync();
        await using var another = await studio.ComeAsync("ada");

        Assert.Equal("limit.connections", (await third.CreateAsync()).Code);
        Assert.Equal("limit.connections", (await third.JoinAsync(new string('0', 32))).Code);
        Assert.True((await another.CreateAsync()).Ok);
        await third.Closed;

        await studio.Services.GetRequiredService<Turnstile>().SeenAsync();
        Assert.True((await first.CreateAsync()).Ok);
        await second.DisposeAsync();
        await WaitAsync(async () =>
        {
            await using var fourth = await studio.ComeAsync();
            return (await fourth.CreateAsync(commandId: "create-4")).Ok;
        });
    }

    [Fact]
    public async Task Commands_beyond_the_limit_of_a_minute_change_nothing()
    {
        await using var studio = await TestStudio.OpenAsync(data, ("Pixora:Limits:CommandsPerMinute", "1"));
        await using var viewer = await studio.ComeAsync();
        await using var another = await studio.ComeAsync("ada");

        // A new minute may begin between two of the three.
        string?[] codes = [(await viewer.CreateAsync(commandId: "a")).Code, (await viewer.CreateAsync(commandId: "b")).Code, (await viewer.CreateAsync(commandId: "c")).Code];

        Assert.Contains("limit.commands", codes);
        Assert.True((await another.CreateAsync()).Ok);
    }

    [Fact]
    public async Task Films_beyond_the_minutes_of_a_day_are_planned_but_not_made()
    {
        await using var studio = await TestStudio.OpenAsync(data, ("Pixora:Limits:FilmMinutesPerDay", "1"));
        await using var viewer = await studio.ComeAsync();
        var task = await viewer.CreateReviewedAsync();
        await Store(studio).AskAsync(database => database.StringSetAsync(Keys(studio).Seconds(LocalUser.Id, TimeProvider.System.GetUtcNow()), 60));

        Assert.Equal("limit.minutes", (await viewer.ApproveAsync(task)).Code);
        Assert.Equal("limit.minutes", (await viewer.SendAsync(task, new { type = "retry" })).Code);
        Assert.True((await viewer.SendAsync(task, new { type = "set_title", title = "Still mine" })).Ok);
    }

    [Fact]
    public async Task Who_has_filled_their_room_starts_nothing_and_finishes_nothing()
    {
        await using var studio = await TestStudio.OpenAsync(data, ("Pixora:Limits:StoredBytes", "1000"));
        studio.Renderer.Go();
        await using var viewer = await studio.ComeAsync();
        await using var maker = await studio.ComeAsync();
        var next = await viewer.CreateReviewedAsync("next");
        var task = await FilmAsync(maker, studio);

        Assert.Equal("limit.bytes", (await viewer.CreateAsync(commandId: "c-3")).Code);
        Assert.Equal("limit.bytes", (await viewer.ApproveAsync(next)).Code);
        Assert.True((await viewer.SendAsync(task, new { type = "set_title", title = "Still mine" })).Ok);
    }

    [Fact]
    public async Task A_task_too_many_at_a_time_waits()
    {
        await using var studio = await TestStudio.OpenAsync(data, ("Pixora:Limits:RunningTasks", "1"));
        await using var viewer = await studio.ComeAsync();
        await viewer.ApproveAsync(await viewer.CreateReviewedAsync());
        await studio.Renderer.Begun;

        Assert.Equal("limit.tasks", (await viewer.CreateAsync(commandId: "c-2")).Code);
    }

    [Fact]
    public async Task Messages_beyond_the_limit_of_a_second_are_answered_whatever_they_call()
    {
        await using var studio = await TestStudio.OpenAsync(data, ("Pixora:Limits:MessagesPerSecond", "5"));
        await using var viewer = await studio.ComeAsync();
        await using var another = await studio.ComeAsync();

        var flood = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => FailAsync(viewer, i % 2 == 0 ? "DropTables" : "CreateTask")));

        Assert.True(flood.Count(message => message.EndsWith("limit.messages", StringComparison.Ordinal)) > 100);
        Assert.Contains(flood, message => !message.EndsWith("limit.messages", StringComparison.Ordinal));
        Assert.True((await another.CreateAsync()).Ok);
        await WaitAsync(async () => !(await FailAsync(viewer, "CreateTask")).EndsWith("limit.messages", StringComparison.Ordinal));
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
        var refused = await Assert.ThrowsAsync<HubException>(() => viewer.CallAsync<object>("LeaveTask", new string('0', 32)));
        Assert.Contains("store.unavailable", refused.Message, StringComparison.Ordinal);
    }

    private static StudioStore Store(TestStudio studio) => studio.Services.GetRequiredService<StudioStore>();

    private static StoreKeys Keys(TestStudio studio) => studio.Services.GetRequiredService<StoreKeys>();

    private static async Task<string> FilmAsync(Viewer viewer, TestStudio studio)
    {
        var task = await viewer.CreateReviewedAsync();
        await viewer.ApproveAsync(task);
        await WaitAsync(async () => await Store(studio).AskAsync(database => database.HashLengthAsync(Keys(studio).Bytes(LocalUser.Id))) == 1);
        return task;
    }

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

    private static async Task WaitAsync(Func<Task<bool>> happened)
    {
        while (!await happened())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
