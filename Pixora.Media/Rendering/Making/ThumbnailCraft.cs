using Pixora.Media.Graph;
using Pixora.Media.Storage;

namespace Pixora.Media.Rendering.Making;

internal sealed class ThumbnailCraft(ICoverPainter painter) : Craft<ThumbnailSpec>
{
    protected override async Task<AssetDetail> MakeAsync(
        ThumbnailSpec spec, CraftJob job, CancellationToken cancellationToken)
    {
        await painter.PaintAsync(
            spec.Request with { ImagePath = job.FileOf(spec.Request.ImagePath) }, job.Path, cancellationToken);
        return AssetDetail.None;
    }
}
