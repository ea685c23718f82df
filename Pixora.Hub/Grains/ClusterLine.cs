using Pixora.Media.Generation;

namespace Pixora.Hub.Grains;

/// <summary>Calls into the cluster. While a pod goes and its grains come up elsewhere a call may fail; who calls only what may be repeated is spared that.</summary>
internal sealed class ClusterLine(TimeProvider clock)
{
    /// <summary>Longer than it takes to find out that a pod is gone.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Calls, and calls again while the cluster changes.</summary>
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
                if (clock.GetElapsedTime(begun) > Patience)
                {
                    throw new ProviderException("cluster.unavailable", "The studio is moving to another machine. Nothing was lost; try again in a moment.", retryable: true, fault);
                }
            }

            await Task.Delay(Pause, clock, cancellationToken);
        }
    }

    /// <summary>True for what goes by when the cluster has found itself again.</summary>
    public static bool IsPassing(Exception fault) => fault is OrleansException or TimeoutException or ObjectDisposedException
        || fault is InvalidOperationException { Source: "Orleans.Core" or "Orleans.Runtime" };
}
