using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Storage;

namespace Pixora.Media.Rendering.Making;

internal sealed class PortraitCraft(IImageMaker maker) : Craft<PortraitSpec>
{
    protected override async Task<AssetDetail> MakeAsync(PortraitSpec spec, Making making, CancellationToken cancellationToken)
    {
        await maker.MakeAsync(spec.Request, making.Path, cancellationToken);
        return AssetDetail.None;
    }
}
