using Pixora.Media.Graph;
using Pixora.Media.Storage;

namespace Pixora.Media.Rendering.Making;

/// <summary>Has assets made by those who know how, not more at once than the machine takes.</summary>
internal sealed class AssetWorkshop(IAssetStore store, IEnumerable<ICraft> crafts, WorkshopLanes lanes)
{
    /// <summary>Makes an asset whose inputs are there.</summary>
    public async Task<StoredAsset> MakeAsync(AssetSpec spec, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var craft = crafts.First(craft => craft.Makes(spec));
        using var lane = await lanes.EnterAsync(spec, cancellationToken);
        progress.Report(0);
        var inputs = await LocateAsync(spec.Inputs, cancellationToken);
        return await store.AddAsync(spec, (path, token) => craft.MakeAsync(spec, new Making(inputs, path, progress), token), cancellationToken);
    }

    private async Task<Dictionary<AssetKey, string>> LocateAsync(IEnumerable<AssetKey> keys, CancellationToken cancellationToken)
    {
        var paths = new Dictionary<AssetKey, string>();
        foreach (var key in keys.Distinct())
        {
            var asset = await store.FindAsync(key, cancellationToken);
            paths[key] = asset?.Path ?? throw new InvalidOperationException($"Input {key} is not there.");
        }

        return paths;
    }
}
