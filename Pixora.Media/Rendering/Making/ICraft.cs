using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Making;

/// <summary>Makes one kind of asset.</summary>
internal interface ICraft
{
    bool Makes(AssetSpec spec);

    /// <summary>The price of its maker.</summary>
    Price Quote(AssetSpec spec);

    /// <summary>Why its maker cannot make it, null when it can.</summary>
    Refusal? Refuse(AssetSpec spec);

    Task<AssetDetail> MakeAsync(AssetSpec spec, CraftJob job, CancellationToken cancellationToken);
}
