using Pixora.Media.Graph;
using Pixora.Media.Storage;

namespace Pixora.Media.Rendering.Making;

internal sealed class ClipCraft(IClipEncoder encoder) : Craft<ClipSpec>
{
    protected override async Task<AssetDetail> MakeAsync(ClipSpec spec, Making making, CancellationToken cancellationToken)
    {
        var request = spec.Request with { Layers = [.. spec.Request.Layers.Select(layer => Located(layer, making))] };
        await encoder.EncodeAsync(request, making.Path, making.Progress, cancellationToken);
        return AssetDetail.None;
    }

    private static ClipLayer Located(ClipLayer layer, Making making) =>
        layer with { Motion = layer.Motion with { ImagePath = making.FileOf(layer.Motion.ImagePath) } };
}
