using Microsoft.Extensions.Time.Testing;
using Pixora.Media.Providers.Remote;

namespace Pixora.Tests.Media.Providers.Remote;

public sealed class JobBellsTests
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_waits_is_woken_and_nobody_else()
    {
        var bells = new JobBells();
        var clock = new FakeTimeProvider();
        var mine = bells.WaitAsync("job-1", Pause, clock, Token);
        var other = bells.WaitAsync("job-2", Pause, clock, Token);

        bells.Ring("job-1");
        bells.Ring("job-3");
        await mine;

        Assert.False(other.IsCompleted);
        clock.Advance(Pause);
        await other;
    }

    [Fact]
    public async Task A_word_that_came_before_somebody_waited_costs_one_pause()
    {
        var bells = new JobBells();
        var clock = new FakeTimeProvider();
        bells.Ring("job-1");

        var waiting = bells.WaitAsync("job-1", Pause, clock, Token);

        Assert.False(waiting.IsCompleted);
        clock.Advance(Pause);
        await waiting;
    }

    [Fact]
    public async Task Who_stops_waiting_is_let_go()
    {
        using var stop = new CancellationTokenSource();
        var waiting = new JobBells().WaitAsync("job-1", Pause, new FakeTimeProvider(), stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }
}
