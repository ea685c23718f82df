using Pixora.Media.Graph;
using Pixora.Media.Storage;

namespace Pixora.Media.Rendering.Making;

internal sealed class SoundtrackCraft(ISoundtrackMixer mixer) : Craft<SoundtrackSpec>
{
    protected override async Task<AssetDetail> MakeAsync(
        SoundtrackSpec spec, CraftJob job, CancellationToken cancellationToken)
    {
        var request = spec.Request with
        {
            Narrations = [.. spec.Request.Narrations.Select(narration => narration with { Path = job.FileOf(narration.Path) })],
            MusicPath = spec.Request.MusicPath is { } music ? job.FileOf(music) : null,
        };
        await mixer.MixAsync(request, job.Path, job.Progress, cancellationToken);
        return AssetDetail.None;
    }
}
