using System.Collections.Concurrent;
using System.Text.Json;
using Pixora.Hub.Telemetry;
using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Grains;

/// <summary>
/// The assets of the cluster. A render asks the asset's grain, which has it made on one pod, and asks again until it is
/// there, whatever becomes of that pod.
/// </summary>
internal sealed class GrainAssets(
    IGrainFactory grains, IAssetStore store, StudioMetrics meter, TimeProvider clock) : IAssets, IAssetListener
{
    /// <summary>How often the grain is asked again: the pod that was making the asset may be gone.</summary>
    private static readonly TimeSpan AskInterval = TimeSpan.FromSeconds(2);

    /// <summary>The longest that a file made on another pod may take to appear on a network disk.</summary>
    private static readonly TimeSpan LongestFileLag = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan FileCheckInterval = TimeSpan.FromMilliseconds(100);

    private readonly ConcurrentDictionary<string, AssetWait> waits = new();
    private IAssetListener? self;

    public Task<StoredAsset?> FindAsync(AssetKey key, CancellationToken cancellationToken) =>
        store.FindAsync(key, cancellationToken);

    public async Task<AssetArrival> GetOrMakeAsync(
        AssetSpec spec, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var arrival = await ObtainAsync(spec, progress, cancellationToken);
        meter.Arrived(spec.Kind, arrival.Reused);
        return arrival;
    }

    Task IAssetListener.Stands(string key, AssetStanding standing)
    {
        foreach (var wait in waits.Values.Where(wait => wait.Key.Value == key))
        {
            wait.Take(standing);
        }

        return Task.CompletedTask;
    }

    private async Task<AssetArrival> ObtainAsync(
        AssetSpec spec, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var key = spec.Key;
        if (await store.FindAsync(spec, cancellationToken) is { } found)
        {
            return new AssetArrival(found, Reused: true);
        }

        var wait = new AssetWait(key, progress);
        waits[wait.Asker] = wait;
        var grain = grains.GetGrain<IAssetGrain>(key.Value);
        try
        {
            return await ArriveAsync(grain, spec, wait, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await LeaveAsync(grain, wait);
            throw;
        }
        finally
        {
            waits.TryRemove(wait.Asker, out _);
        }
    }

    private async Task<AssetArrival> ArriveAsync(
        IAssetGrain grain, AssetSpec spec, AssetWait wait, CancellationToken cancellationToken)
    {
        self ??= grains.CreateObjectReference<IAssetListener>(this);
        var order = new AssetOrder(
            wait.Asker, false, JsonSerializer.SerializeToUtf8Bytes(spec, TaskJson.Options), self);
        while (true)
        {
            var standing = await AskAsync(grain, order, cancellationToken);
            wait.Take(standing);
            if (standing.Stage is AssetStage.Failed)
            {
                throw new ProviderException(standing.Code!, standing.Message!, standing.Retryable)
                {
                    Scene = standing.Scene is { } scene ? new SceneId(scene) : null,
                    Paid = standing.Paid,
                };
            }

            if (standing.Stage is AssetStage.Made)
            {
                return new AssetArrival(await SeeAsync(wait.Key, cancellationToken), standing.Reused);
            }

            order = order with { Again = true };
            await wait.ChangeAsync(AskInterval, clock, cancellationToken);
        }
    }

    /// <summary>While the cluster changes no grain answers; the asset then counts as being made.</summary>
    private static async Task<AssetStanding> AskAsync(
        IAssetGrain grain, AssetOrder order, CancellationToken cancellationToken)
    {
        try
        {
            return await grain.Make(order).WaitAsync(cancellationToken);
        }
        catch (Exception fault) when (ClusterRetry.IsPassing(fault))
        {
            return new AssetStanding(AssetStage.Making);
        }
    }

    private async Task<StoredAsset> SeeAsync(AssetKey key, CancellationToken cancellationToken)
    {
        var begun = clock.GetTimestamp();
        while (true)
        {
            if (await store.FindAsync(key, cancellationToken) is { } asset)
            {
                return asset;
            }

            if (clock.GetElapsedTime(begun) > LongestFileLag)
            {
                throw new ProviderException(
                    "asset.unseen",
                    "Another pod made a part of the film, but it is not in this pod's data folder. "
                    + "All pods must share one folder; correct that and retry.",
                    retryable: true);
            }

            await Task.Delay(FileCheckInterval, clock, cancellationToken);
        }
    }

    private static async Task LeaveAsync(IAssetGrain grain, AssetWait wait)
    {
        try
        {
            await grain.Leave(wait.Asker);
        }
        catch (Exception fault) when (ClusterRetry.IsPassing(fault))
        {
            // The grain's pod is gone, and the making with it.
        }
    }
}
