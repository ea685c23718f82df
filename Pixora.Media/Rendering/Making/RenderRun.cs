using System.Runtime.ExceptionServices;
using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Storage;
using Pixora.Media.Telemetry;

namespace Pixora.Media.Rendering.Making;

/// <summary>
/// The assets of one render being made: each starts when its inputs are made, and the first failure cancels the rest.
/// </summary>
internal sealed class RenderRun(IAssets assets, RenderWatch watch, CancellationToken cancellationToken) : IAsyncDisposable
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
    public async Task<IReadOnlyList<StoredAsset>> ArriveAsync(IEnumerable<AssetKey> keys)
    {
        try
        {
            return await Task.WhenAll(keys.Select(key => arrivals[key]));
        }
        catch when (failure is not null)
        {
            // Assets cancelled because of it report only the cancellation.
            ExceptionDispatchInfo.Throw(failure);
            throw;
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
            var arrival = await assets.GetOrMakeAsync(spec, watch.Follow(spec), stop.Token);
            span.Arrived(arrival.Reused);
            await watch.ArrivedAsync(spec, arrival, stop.Token);
            return arrival.Asset;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            span.Failed(fault);
            Interlocked.CompareExchange(ref failure, InScene(fault, spec), null);
            await stop.CancelAsync();
            throw;
        }
    }

    /// <summary>Makers do not know the scene, so it is added here.</summary>
    private static Exception InScene(Exception fault, AssetSpec spec) =>
        fault is ProviderException { Scene: null } failed && spec.Scene is { } scene
            ? new ProviderException(failed.Code, failed.Message, failed.Retryable, failed) { Scene = scene }
            : fault;
}
