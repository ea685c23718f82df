using System.Net.ServerSentEvents;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Pixora.Hub.Api;
using Pixora.Hub.Grains;
using Pixora.Hub.Realtime;
using Pixora.Hub.Store;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Api;

/// <summary>What has a follower over HTTP look again; time passes only when a test lets it.</summary>
public sealed class FollowingTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TemporaryFolder data = new();
    private readonly FakeTimeProvider clock = new();
    private TestStudio? studio;
    private Viewer? viewer;
    private string task = "";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private HubLifetimeManager<StudioHub> House => studio!.Services.GetRequiredService<HubLifetimeManager<StudioHub>>();

    public async ValueTask InitializeAsync()
    {
        studio = await TestStudio.OpenAsync(data);
        viewer = await studio.ComeAsync();
        task = await viewer.CreateReviewedAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await viewer!.DisposeAsync();
        await studio!.DisposeAsync();
        data.Dispose();
    }

    [Fact]
    public async Task A_fact_wakes_who_follows_the_task_and_no_clock_is_needed()
    {
        await using var follower = await FollowAsync(House);
        await UntilAsync(follower, "top");
        clock.Advance(TimeSpan.FromSeconds(1));

        await viewer!.SendAsync(task, new { type = "set_title", title = "The sea" });

        await UntilAsync(follower, "title_changed");
    }

    [Fact]
    public async Task Who_was_not_woken_looks_after_five_seconds()
    {
        // Nobody ever sends to the viewers of this house.
        await using var follower = await FollowAsync(
            new DefaultHubLifetimeManager<StudioHub>(NullLogger<DefaultHubLifetimeManager<StudioHub>>.Instance));
        await UntilAsync(follower, "top");
        await viewer!.SendAsync(task, new { type = "set_title", title = "The sea" });
        await viewer.UntilAsync("title_changed");

        var next = UntilAsync(follower, "title_changed");
        clock.Advance(TaskEvents.LookInterval - TimeSpan.FromSeconds(1));
        Assert.False(next.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(1));
        await next;
    }

    [Fact]
    public async Task What_is_sent_while_it_looks_is_not_missed()
    {
        var wakeup = new StoryWakeup(NullLoggerFactory.Instance);
        wakeup.Wake();
        wakeup.Reset();
        Assert.False(wakeup.Woken.IsCompleted);
        wakeup.Wake();
        wakeup.Wake();
        await wakeup.Woken.WaitAsync(Patience, Token);
    }

    [Fact]
    public async Task Who_follows_no_more_leaves_nobody_among_the_viewers()
    {
        var lifetime = studio!.Services.GetRequiredService<SendQueueLifetimeManager>();
        var before = lifetime.Connections.Count;
        var follower = await FollowAsync(House);
        await UntilAsync(follower, "top");
        Assert.Equal(before + 1, lifetime.Connections.Count);

        await follower.DisposeAsync();

        Assert.Equal(before, lifetime.Connections.Count);
    }

    [Fact]
    public async Task A_stream_ends_when_the_token_it_was_opened_with_runs_out()
    {
        await using var follower = await FollowAsync(
            House, clock.GetUtcNow() + TaskEvents.LookInterval + TimeSpan.FromSeconds(1));
        await UntilAsync(follower, "top");

        var next = follower.MoveNextAsync().AsTask();
        clock.Advance(TaskEvents.LookInterval);
        Assert.False(next.IsCompleted);
        clock.Advance(TaskEvents.LookInterval);

        Assert.False(await next.WaitAsync(Patience, Token));
    }

    private static async Task UntilAsync(IAsyncEnumerator<SseItem<string>> follower, string type)
    {
        do
        {
            Assert.True(await follower.MoveNextAsync().AsTask().WaitAsync(Patience, Token));
        }
        while (follower.Current.EventType != type);
    }

    private async Task<IAsyncEnumerator<SseItem<string>>> FollowAsync(
        HubLifetimeManager<StudioHub> lifetime, DateTimeOffset? until = null)
    {
        var services = studio!.Services;
        var tasks = services.GetRequiredService<GrainTasks>();
        var events = new TaskEvents(
            services.GetRequiredService<StoryStore>(), tasks, new StoryWakeups(
                lifetime, NullLoggerFactory.Instance, NullLogger<StoryWakeups>.Instance),
            services.GetRequiredService<IHostApplicationLifetime>(), clock);
        var seen = await tasks.GlanceAsync(new(task), null, null, Token);
        return events.FollowAsync(
            seen, new StoryHeld(seen.Epoch, seen.Card!.Seq), until ?? DateTimeOffset.MaxValue, Token).GetAsyncEnumerator(Token);
    }
}
