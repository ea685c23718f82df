using Microsoft.Extensions.Time.Testing;
using Pixora.Hub.Grains;
using Pixora.Media.Generation;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Grains;

[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class ClusterRetryTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_call_is_made_again_while_the_cluster_changes()
    {
        var time = new HurriedTime();
        var calls = 0;

        var answer = await new ClusterRetry(time).AskAsync(
            () => ++calls < 3 ? throw new OrleansException("A pod is gone.") : Task.FromResult(42), Cancelled);

        Assert.Equal(42, answer);
        Assert.Equal(3, calls);
        Assert.Equal([TimeSpan.FromMilliseconds(200), TimeSpan.FromMilliseconds(200)], time.Waits);
    }

    [Fact]
    public async Task A_cluster_that_stays_away_is_a_failure_that_may_be_retried()
    {
        var time = new FakeTimeProvider();
        var failure = await Assert.ThrowsAsync<ProviderException>(() => new ClusterRetry(time).AskAsync<int>(
            () =>
            {
                time.Advance(TimeSpan.FromSeconds(9));
                throw new TimeoutException();
            },
            Cancelled));

        Assert.Equal("cluster.unavailable", failure.Code);
        Assert.True(failure.Retryable);
    }

    [Fact]
    public async Task What_is_no_fault_of_the_cluster_is_thrown_at_once()
    {
        var calls = 0;

        await Assert.ThrowsAsync<FormatException>(() => new ClusterRetry(new HurriedTime()).AskAsync<int>(
            () =>
            {
                calls++;
                throw new FormatException();
            },
            Cancelled));

        Assert.Equal(1, calls);
    }
}
