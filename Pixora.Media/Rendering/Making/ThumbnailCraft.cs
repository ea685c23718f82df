using Pixora.Media.Graph;
using Pixora.Media.Storage;

namespace Pixora.Media.Rendering.Making;

internal sealed class ThumbnailCraft(ICoverPainter painter) : Craft<ThumbnailSpec>
{
    protected override async Task<AssetDetail> MakeAsync(ThumbnailSpec spec, Making making, CancellationToken cancellationToken)
    {
        await painter.PaintAsync(spec.Request with { ImagePath = making.FileOf(spec.Request.ImagePath) }, making.Path, cancellationToken);
        return AssetDetail.None;
    }
}
