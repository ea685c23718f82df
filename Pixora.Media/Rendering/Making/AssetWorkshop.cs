using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Storage;
using Pixora.Media.Telemetry;

namespace Pixora.Media.Rendering.Making;

/// <summary>Has assets made by those who know how, not more at once than the machine takes.</summary>
internal sealed class AssetWorkshop(IAssetStore store, IEnumerable<ICraft> crafts, WorkshopLanes lanes) : IAssetWorkshop
{
    public async Task<StoredAsset> MakeAsync(AssetSpec spec, IJobSlip slip, IProgress<double> progress, CancellationToken cancellationToken)
    {
        using var span = AssetActivity.Make(spec);
        try
        {
            return await MakeInLaneAsync(spec, slip, progress, cancellationToken);
        }
        catch (Exception fault)
        {
            span.Failed(fault);
            throw;
        }
    }

    private async Task<StoredAsset> MakeInLaneAsync(AssetSpec spec, IJobSlip slip, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var craft = crafts.First(craft => craft.Makes(spec));
        using var lane = await lanes.EnterAsync(spec, cancellationToken);
        progress.Report(0);
        var inputs = await LocateAsync(spec.Inputs, cancellationToken);
        try
        {
            return await store.AddAsync(spec, (path, token) => craft.MakeAsync(spec, new Making(inputs, path, slip, progress), token), cancellationToken);
        }
        catch (ProviderException)
        {
            // One of them may be why: a retry must not find it again.
            await store.DoubtAsync(spec.Inputs, cancellationToken);
            throw;
        }
    }

    private async Task<Dictionary<AssetKey, string>> LocateAsync(IEnumerable<AssetKey> keys, CancellationToken cancellationToken)
    {
        var paths = new Dictionary<AssetKey, string>();
        foreach (var key in keys.Distinct())
        {
            var asset = await store.FindAsync(key, cancellationToken);
            paths[key] = asset?.Path ?? throw new ProviderException("asset.missing", $"Input {key} is not in the data folder. Retry makes it again; pods must share one folder.", retryable: true);
        }

        return paths;
    }
}
