using Pixora.Media.Graph;
using Pixora.Media.Rendering.Checks;
using Pixora.Media.Storage;

namespace Pixora.Media.Rendering.Making;

internal sealed class SceneCraft(ISceneJoiner joiner) : Craft<SceneSpec>
{
    protected override async Task<AssetDetail> MakeAsync(
        SceneSpec spec, CraftJob job, CancellationToken cancellationToken)
    {
        string[] clips = [.. spec.Request.Clips.Select(job.FileOf)];
        await joiner.JoinAsync(clips, job.Path, cancellationToken);
        return AssetCheck.FramesIn(job.Path) == clips.Sum(AssetCheck.FramesIn)
            ? AssetDetail.None
            : throw SpoiltAsset.Of(spec.Kind.Text(), job.Path);
    }
}
