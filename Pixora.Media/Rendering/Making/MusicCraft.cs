using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Storage;

namespace Pixora.Media.Rendering.Making;

internal sealed class MusicCraft(IMusicComposer composer) : Craft<MusicSpec>
{
    protected override async Task<AssetDetail> MakeAsync(MusicSpec spec, Making making, CancellationToken cancellationToken)
    {
        await composer.ComposeAsync(spec.Request, making.Path, cancellationToken);
        return AssetDetail.None;
    }
}
