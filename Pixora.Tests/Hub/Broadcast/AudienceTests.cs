using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;
using Pixora.Hub.Broadcast;
using Pixora.Hub.Contracts;

namespace Pixora.Tests.Hub.Broadcast;

public sealed class AudienceTests : IDisposable
{
    private readonly FakeTimeProvider clock = new();
    private readonly Channel<EventBatch> sent = Channel.CreateUnbounded<EventBatch>();
    private readonly Audience audience;

    public AudienceTests() => audience = new Audience("t", batch => sent.Writer.WriteAsync(batch).AsTask(), clock);

    public void Dispose() => audience.Dispose();

    [Fact]
    public async Task Of_much_progress_the_newest_is_sent_ten_times_a_second()
    {
        audience.Show(At(1));
        Assert.Equal(1, Percent(await NextAsync()));
        for (var percent = 2; percent <= 50; percent++)
        {
            audience.Show(At(percent));
        }

        Assert.False(sent.Reader.TryRead(out _));
        clock.Advance(Audience.ProgressInterval);
        Assert.Equal(50, Percent(await NextAsync()));
    }

    [Fact]
    public async Task Progress_that_falls_is_shown_as_it_was()
    {
        audience.Show(At(40));
        await NextAsync();
        clock.Advance(Audience.ProgressInterval);
        audience.Show(At(30));

        Assert.Equal(40, Percent(await NextAsync()));
    }

    [Fact]
    public async Task A_new_attempt_begins_at_zero()
    {
        audience.Show(At(40));
        await NextAsync();
        audience.Clear();
        clock.Advance(Audience.ProgressInterval);
        audience.Show(At(3));

        Assert.Equal(3, Percent(await NextAsync()));
    }

    [Fact]
    public async Task Facts_and_the_progress_of_the_same_moment_travel_together()
    {
        audience.Show(At(1));
        await NextAsync();
        audience.Show(At(2));
        audience.Tell([new WireFact(1, 1, default, new FactData.TaskRestored()), new WireFact(1, 2, default, new FactData.TaskRestored())]);
        clock.Advance(Audience.ProgressInterval);

        var batch = await NextAsync();

        Assert.Equal([1L, 2L], batch.Facts.Select(fact => fact.Seq));
        Assert.Equal(2, Percent(batch));
    }

    private static WireProgress At(double percent) => new(percent, "images", "Drawing");

    private static double Percent(EventBatch batch) => Assert.IsType<WireProgress>(batch.Signals.Single().Data).Percent;

    private Task<EventBatch> NextAsync() => sent.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromSeconds(5), TestContext.Current.CancellationToken);
}
