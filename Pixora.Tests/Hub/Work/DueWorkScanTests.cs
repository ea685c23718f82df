using System.Threading.Channels;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Moq;
using Pixora.Hub.Store;
using Pixora.Hub.Work;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Work;

public sealed class DueWorkScanTests : IDisposable
{
    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Goes_its_rounds_and_no_more_when_the_cluster_says_nothing_more(bool fails)
    {
        await using var studio = await TestStudio.OpenAsync(data);
        var clock = new CountedClock();
        var members = Mock.Of<IClusterMembershipService>(cluster => cluster.MembershipUpdates == SilenceAsync(fails));
        using var watch = ActivatorUtilities.CreateInstance<DueWorkScan>(studio.Services, members, clock);

        await watch.StartAsync(TestContext.Current.CancellationToken);
        await clock.UntilWaitedForAsync(2);
        // A watch that did not wait would have looked at the store as often meanwhile.
        var stories = studio.Services.GetRequiredService<StoryStore>();
        for (var look = 0; look < 200; look++)
        {
            await stories.UnfinishedAsync();
        }

        Assert.Equal(2, clock.Waits);
        clock.Advance(TimeSpan.FromSeconds(15));
        await clock.UntilWaitedForAsync(3);
        await watch.StopAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Knows how often somebody began to wait.</summary>
    private sealed class CountedClock : FakeTimeProvider
    {
        private readonly Channel<int> waits = Channel.CreateUnbounded<int>();

        private int count;

        public int Waits => Volatile.Read(ref count);

        public async Task UntilWaitedForAsync(int times)
        {
            while (await waits.Reader.ReadAsync(TestContext.Current.CancellationToken) < times)
            {
            }
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            waits.Writer.TryWrite(Interlocked.Increment(ref count));
            return timer;
        }
    }

    private static async IAsyncEnumerable<ClusterMembershipSnapshot> SilenceAsync(bool fails)
    {
        await Task.CompletedTask;
        if (fails)
        {
            throw new InvalidOperationException("The table of members cannot be read.");
        }

        yield break;
    }
}
