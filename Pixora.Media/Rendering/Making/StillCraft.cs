using Pixora.Media.Graph;
using Pixora.Media.Rendering.Covers;
using Pixora.Media.Storage;

namespace Pixora.Media.Rendering.Making;

internal sealed class StillCraft : Craft<StillSpec>
{
    protected override async Task<AssetDetail> MakeAsync(StillSpec spec, CraftJob job, CancellationToken cancellationToken)
    {
        var picture = job.FileOf(spec.Request.ImagePath);
        await Task.Run(() => StillPainter.Paint(picture, spec.Request.Width, job.Path), cancellationToken);
        return AssetDetail.None;
    }
}
