using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;
using Pixora.Hub.Broadcast;
using Pixora.Hub.Contracts;

namespace Pixora.Tests.Hub.Broadcast;

[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class TaskBroadcastTests : IDisposable
{
    private readonly FakeTimeProvider clock = new();
    private readonly Channel<EventBatch> sent = Channel.CreateUnbounded<EventBatch>();
    private readonly TaskBroadcast broadcast;

    public TaskBroadcastTests() =>
        broadcast = new TaskBroadcast("t", batch => sent.Writer.WriteAsync(batch).AsTask(), clock);

    public void Dispose() => broadcast.Dispose();

    [Fact]
    public async Task Of_much_progress_the_newest_is_sent_ten_times_a_second()
    {
        broadcast.Show(At(1));
        Assert.Equal(1, Percent(await NextAsync()));
        for (var percent = 2; percent <= 50; percent++)
        {
            broadcast.Show(At(percent));
        }

        Assert.False(sent.Reader.TryRead(out _));
        clock.Advance(TaskBroadcast.ProgressInterval);
        Assert.Equal(50, Percent(await NextAsync()));
    }

    [Fact]
    public async Task Progress_that_falls_is_shown_as_it_was()
    {
        broadcast.Show(At(40));
        await NextAsync();
        clock.Advance(TaskBroadcast.ProgressInterval);
        broadcast.Show(At(30));

        Assert.Equal(40, Percent(await NextAsync()));
    }

    [Fact]
    public async Task A_new_attempt_begins_at_zero()
    {
        broadcast.Show(At(40));
        await NextAsync();
        broadcast.Clear();
        clock.Advance(TaskBroadcast.ProgressInterval);
        broadcast.Show(At(3));

        Assert.Equal(3, Percent(await NextAsync()));
    }

    [Fact]
    public async Task Facts_and_the_progress_of_the_same_moment_travel_together()
    {
        broadcast.Show(At(1));
        await NextAsync();
        broadcast.Show(At(2));
        broadcast.Tell(
            [new WireFact(1, 1, default, new FactData.TaskRestored()), new WireFact(1, 2, default, new FactData.TaskRestored())]);
        clock.Advance(TaskBroadcast.ProgressInterval);

        var batch = await NextAsync();

        Assert.Equal([1L, 2L], batch.Facts.Select(fact => fact.Seq));
        Assert.Equal(2, Percent(batch));
    }

    private static WireProgress At(double percent) => new(percent, "images", "Drawing");

    private static double Percent(EventBatch batch) => Assert.IsType<WireProgress>(batch.Signals.Single().Data).Percent;

    private Task<EventBatch> NextAsync() =>
        sent.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(
            TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
}
