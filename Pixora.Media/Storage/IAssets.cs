using Pixora.Media.Graph;

namespace Pixora.Media.Storage;

/// <summary>Every asset there is or can be made: one maker at a time for each key, however many ask.</summary>
public interface IAssets
{
    /// <summary>The asset, if it is there.</summary>
    Task<StoredAsset?> FindAsync(AssetKey key, CancellationToken cancellationToken);

    /// <summary>
    /// Finds the asset, joins whoever is making it, or has it made. Its inputs must be there. A failure is told to all
    /// who wait and not remembered.
    /// </summary>
    /// <param name="progress">0 to 1; not called when the asset is there already.</param>
    /// <param name="cancellationToken">Leaves; the making itself stops when everybody has left, and the last one waits
    /// until it has.</param>
    /// <exception cref="Generation.ProviderException">The maker failed.</exception>
    Task<AssetArrival> GetOrMakeAsync(AssetSpec spec, IProgress<double> progress, CancellationToken cancellationToken);
}

/// <param name="Reused">True when it was there already.</param>
public sealed record AssetArrival(StoredAsset Asset, bool Reused);
