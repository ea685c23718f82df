using Pixora.Media.Graph;
using Pixora.Media.Rendering.Captions;
using Pixora.Media.Storage;

namespace Pixora.Media.Rendering.Making;

internal sealed class CaptionsCraft : Craft<CaptionsSpec>
{
    protected override async Task<AssetDetail> MakeAsync(
        CaptionsSpec spec, CraftJob job, CancellationToken cancellationToken)
    {
        var text = spec.Request.Format == CaptionFormat.SubRip
            ? SubRip.Write(spec.Request.Cues)
            : WebVtt.Write(spec.Request.Cues);
        await File.WriteAllTextAsync(job.Path, text, cancellationToken);
        return AssetDetail.None;
    }
}
