using Pixora.Media.Generation;

namespace Pixora.Hub.Grains;

/// <summary>
/// Repeats calls into the cluster that fail while it changes, as when a pod has gone and its grains are being activated on another one.
/// </summary>
internal sealed class ClusterLine(TimeProvider clock)
{
    /// <summary>Longer than the cluster takes to declare a pod dead.</summary>
    private static readonly TimeSpan RetryTimeout = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan RetryInterval = TimeSpan.FromMilliseconds(200);

    /// <summary>Calls, and repeats the call while the cluster changes.</summary>
    /// <param name="call">May be repeated without harm.</param>
    /// <param name="cancellationToken">Stops repeating; a call under way is waited for, so that its outcome is known.</param>
    /// <exception cref="ProviderException"><c>cluster.unavailable</c>: retryable; whether it took effect is not known.</exception>
    public async Task<T> AskAsync<T>(Func<Task<T>> call, CancellationToken cancellationToken)
    {
        var begun = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return await call();
            }
            catch (Exception fault) when (IsPassing(fault))
            {
                if (clock.GetElapsedTime(begun) > RetryTimeout)
                {
                    throw new ProviderException(
                        "cluster.unavailable", "The studio is moving to another machine. Nothing was lost; try again in a moment.", retryable: true, fault);
                }
            }

            await Task.Delay(RetryInterval, clock, cancellationToken);
        }
    }

    /// <summary>True for a failure that ends when the cluster has settled.</summary>
    public static bool IsPassing(Exception fault) => fault is OrleansException or TimeoutException or ObjectDisposedException
        || fault is InvalidOperationException { Source: "Orleans.Core" or "Orleans.Runtime" };
}
