using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Storage;

namespace Pixora.Media.Rendering.Making;

internal sealed class MusicCraft(MakerRegistry makers) : MakerCraft<MusicSpec, IMusicComposer, MusicRequest>(() => makers.Composers)
{
    protected override async Task<AssetDetail> MakeAsync(
        IMusicComposer maker, MusicRequest request, CraftJob job, CancellationToken cancellationToken)
    {
        await maker.ComposeAsync(request, job.Path, job.Context, cancellationToken);
        return AssetDetail.None;
    }
}
