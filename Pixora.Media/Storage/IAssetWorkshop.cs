using Pixora.Media.Generation;
using Pixora.Media.Graph;

namespace Pixora.Media.Storage;

/// <summary>
/// Makes assets on this machine, not more at once than it takes. It does not ask whether they are there:
/// <see cref="IAssets"/> does.
/// </summary>
public interface IAssetWorkshop
{
    /// <summary>What making an asset costs; unknown when its maker is not set up here.</summary>
    Price Quote(AssetSpec spec);

    /// <summary>Makes an asset whose inputs are there, and keeps it.</summary>
    /// <param name="slip">For a maker that orders from a service.</param>
    /// <param name="progress">0 to 1.</param>
    /// <exception cref="ProviderException">The maker failed or took longer than it may (<c>maker.deadline</c>), or an
    /// input is not there (<c>asset.missing</c>).</exception>
    Task<StoredAsset> MakeAsync(
        AssetSpec spec, IJobSlip slip, IProgress<double> progress, CancellationToken cancellationToken);
}
