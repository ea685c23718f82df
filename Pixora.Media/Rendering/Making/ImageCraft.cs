using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Storage;

namespace Pixora.Media.Rendering.Making;

internal sealed class ImageCraft(IImageMaker maker) : Craft<ImageSpec>
{
    protected override async Task<AssetDetail> MakeAsync(ImageSpec spec, Making making, CancellationToken cancellationToken)
    {
        var references = spec.Request.References?.Select(making.FileOf);
        await maker.MakeAsync(spec.Request with { References = references is null ? null : [.. references] }, making.Path, cancellationToken);
        return AssetDetail.None;
    }
}
