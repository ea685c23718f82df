using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Storage;

namespace Pixora.Media.Rendering.Making;

internal sealed class PortraitCraft(MakerRegistry makers) : MakerCraft<PortraitSpec, IImageMaker, ImageRequest>(() => makers.Images)
{
    protected override async Task<AssetDetail> MakeAsync(
        IImageMaker maker, ImageRequest request, CraftJob job, CancellationToken cancellationToken)
    {
        await maker.MakeAsync(request, job.Path, job.Context, cancellationToken);
        return AssetDetail.None;
    }
}
