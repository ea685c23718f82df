using Pixora.Media.Graph;
using Pixora.Media.Storage;

namespace Pixora.Media.Rendering.Making;

internal sealed class SoundtrackCraft(ISoundtrackMixer mixer) : Craft<SoundtrackSpec>
{
    protected override async Task<AssetDetail> MakeAsync(SoundtrackSpec spec, Making making, CancellationToken cancellationToken)
    {
        var request = spec.Request with
        {
            Narrations = [.. spec.Request.Narrations.Select(narration => narration with { Path = making.FileOf(narration.Path) })],
            MusicPath = spec.Request.MusicPath is { } music ? making.FileOf(music) : null,
        };
        await mixer.MixAsync(request, making.Path, making.Progress, cancellationToken);
        return AssetDetail.None;
    }
}
