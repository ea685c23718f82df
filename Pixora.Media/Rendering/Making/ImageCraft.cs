using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Storage;

namespace Pixora.Media.Rendering.Making;

internal sealed class ImageCraft(MakerRegistry makers) : MakerCraft<ImageSpec, IImageMaker, ImageRequest>(() => makers.Images)
{
    protected override async Task<AssetDetail> MakeAsync(
        IImageMaker maker, ImageRequest request, CraftJob job, CancellationToken cancellationToken)
    {
        var references = request.References?.Select(job.FileOf);
        await maker.MakeAsync(
            request with { References = references is null ? null : [.. references] }, job.Path, job.Context, cancellationToken);
        return AssetDetail.None;
    }
}
