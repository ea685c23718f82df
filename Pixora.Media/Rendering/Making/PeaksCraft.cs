using Pixora.Media.Graph;
using Pixora.Media.Rendering.Sound;
using Pixora.Media.Storage;

namespace Pixora.Media.Rendering.Making;

internal sealed class PeaksCraft : Craft<PeaksSpec>
{
    protected override async Task<AssetDetail> MakeAsync(PeaksSpec spec, CraftJob job, CancellationToken cancellationToken)
    {
        var sound = job.FileOf(spec.Request.SoundPath);
        await Task.Run(() => PeakFile.Write(sound, job.Path, cancellationToken), cancellationToken);
        return AssetDetail.None;
    }
}
