using System.Runtime.ExceptionServices;
using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Storage;
using Pixora.Media.Telemetry;

namespace Pixora.Media.Rendering.Making;

/// <summary>
/// The assets of one render being made: each starts when its inputs are made. One that fails leaves those being made
/// that do not need it; only what concerns them all cancels the rest.
/// </summary>
/// <param name="failed">Keys of what is not tried again.</param>
internal sealed class RenderRun(
    OrderedAssets assets, RenderWatch watch, IReadOnlySet<AssetKey> failed, CancellationToken cancellationToken) : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    private readonly Dictionary<AssetKey, Task<StoredAsset>> arrivals = [];
    private readonly List<Task> all = [];
    private Exception? failure;

    /// <summary>Starts what was not started before.</summary>
    /// <param name="specs">Each after its inputs.</param>
    public void Start(IEnumerable<AssetSpec> specs)
    {
        foreach (var spec in specs)
        {
            var arrival = MakeAsync(spec, [.. spec.Inputs.Select(input => arrivals[input])]);
            arrivals.TryAdd(spec.Key, arrival);
            all.Add(arrival);
        }
    }

    /// <summary>Waits for assets that were started; answers in their order.</summary>
    /// <exception cref="UnfinishedFilmException">Some were not made; everything is that does not need them.</exception>
    public async Task<IReadOnlyList<StoredAsset>> ArriveAsync(IEnumerable<AssetKey> keys)
    {
        try
        {
            return await Task.WhenAll(keys.Select(key => arrivals[key]));
        }
        catch when (failure is not null || !stop.IsCancellationRequested)
        {
            // What does not need the missing part is still being made.
            await Task.WhenAll(all).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellationToken.ThrowIfCancellationRequested();
            if (failure is not null)
            {
                // Assets cancelled because of it report only the cancellation.
                ExceptionDispatchInfo.Throw(failure);
            }

            throw new UnfinishedFilmException();
        }
    }

    /// <summary>Stops what is still under way and waits until it has stopped.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Task.WhenAll(all).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    private async Task<StoredAsset> MakeAsync(AssetSpec spec, Task<StoredAsset>[] inputs)
    {
        await Task.WhenAll(inputs);
        using var span = AssetActivity.Asset(spec);
        try
        {
            var arrival = await ObtainAsync(spec);
            span.Arrived(arrival.Reused);
            await watch.ArrivedAsync(spec, arrival, stop.Token);
            return arrival.Asset;
        }
        catch (MissingPartException missing)
        {
            span.Failed(missing.InnerException ?? missing);
            throw;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            span.Failed(fault);
            Interlocked.CompareExchange(ref failure, InScene(fault, spec), null);
            await stop.CancelAsync();
            throw;
        }
    }

    private async Task<AssetArrival> ObtainAsync(AssetSpec spec)
    {
        if (failed.Contains(spec.Key))
        {
            throw new MissingPartException(null);
        }

        try
        {
            return await assets.GetOrMakeAsync(spec, watch, stop.Token);
        }
        catch (ProviderException fault) when (!WholeFilmFaults.StopsAll(fault))
        {
            if (!await watch.FailedAsync(spec, fault, stop.Token))
            {
                Interlocked.CompareExchange(ref failure, InScene(fault, spec), null);
            }

            throw new MissingPartException(fault);
        }
    }

    /// <summary>Makers do not know the scene, so it is added here.</summary>
    private static Exception InScene(Exception fault, AssetSpec spec) =>
        fault is ProviderException { Scene: null } failed && spec.Scene is { } scene
            ? new ProviderException(failed.Code, failed.Message, failed.Retryable, failed) { Scene = scene }
            : fault;
}
