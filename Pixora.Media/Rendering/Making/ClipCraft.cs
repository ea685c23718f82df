using Pixora.Media.Graph;
using Pixora.Media.Storage;

namespace Pixora.Media.Rendering.Making;

internal sealed class ClipCraft(IClipEncoder encoder) : Craft<ClipSpec>
{
    protected override async Task<AssetDetail> MakeAsync(
        ClipSpec spec, CraftJob job, CancellationToken cancellationToken)
    {
        var request = spec.Request with { Layers = [.. spec.Request.Layers.Select(layer => Located(layer, job))] };
        await encoder.EncodeAsync(request, job.Path, job.Progress, cancellationToken);
        return AssetDetail.None;
    }

    private static ClipLayer Located(ClipLayer layer, CraftJob job) =>
        layer.Footage is { } footage
            ? layer with { Footage = job.FileOf(footage) }
            : layer with { Motion = layer.Motion with { ImagePath = job.FileOf(layer.Motion.ImagePath) } };
}
