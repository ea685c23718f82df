using Pixora.Media.Generation;
using Polly;
using Polly.Retry;

namespace Pixora.Hub.Grains;

/// <summary>
/// Repeats calls into the cluster that fail while it changes, as when a pod has gone and its grains are being activated
/// on another one.
/// </summary>
internal sealed class ClusterRetry
{
    /// <summary>How long a call is repeated; longer than the cluster takes to declare a pod dead.</summary>
    private static readonly TimeSpan RetryTime = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(200);

    /// <summary>When the first attempt of a call began, as a timestamp of the clock.</summary>
    private static readonly ResiliencePropertyKey<long> Begun = new("begun");

    private readonly TimeProvider clock;
    private readonly ResiliencePipeline retry;

    public ClusterRetry(TimeProvider clock)
    {
        this.clock = clock;
        retry = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions { ShouldHandle = MayRetryAsync, MaxRetryAttempts = int.MaxValue, Delay = RetryDelay })
            .Build();
    }

    /// <summary>Calls, and repeats the call while the cluster changes.</summary>
    /// <param name="call">May be repeated without harm.</param>
    /// <param name="cancellationToken">
    /// Stops repeating; a call under way is waited for, so that its outcome is known.
    /// </param>
    /// <exception cref="ProviderException">
    /// <c>cluster.unavailable</c>: retryable; whether it took effect is not known.
    /// </exception>
    public async Task<T> AskAsync<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(Begun, clock.GetTimestamp());
        try
        {
            return await retry.ExecuteAsync(async _ => await call(), context);
        }
        catch (Exception fault) when (IsPassing(fault))
        {
            throw new ProviderException(
                "cluster.unavailable",
                "The studio is moving to another machine. Nothing was lost; try again in a moment.",
                retryable: true,
                fault);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>True for a failure that ends when the cluster has settled.</summary>
    public static bool IsPassing(Exception fault) => fault is OrleansException or TimeoutException or ObjectDisposedException
        || fault is InvalidOperationException { Source: "Orleans.Core" or "Orleans.Runtime" };

    private ValueTask<bool> MayRetryAsync(RetryPredicateArguments<object> attempt) => ValueTask.FromResult(
        attempt.Outcome.Exception is { } fault
        && IsPassing(fault)
        && clock.GetElapsedTime(attempt.Context.Properties.GetValue(Begun, 0)) <= RetryTime);
}
