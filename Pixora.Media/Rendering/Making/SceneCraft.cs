using Pixora.Media.Graph;
using Pixora.Media.Storage;

namespace Pixora.Media.Rendering.Making;

internal sealed class SceneCraft(ISceneJoiner joiner) : Craft<SceneSpec>
{
    protected override async Task<AssetDetail> MakeAsync(SceneSpec spec, Making making, CancellationToken cancellationToken)
    {
        await joiner.JoinAsync([.. spec.Request.Clips.Select(making.FileOf)], making.Path, cancellationToken);
        return AssetDetail.None;
    }
}
