using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Storage;

namespace Pixora.Media.Rendering.Making;

/// <summary>
/// Makes a moving clip of a picture. A clip that cannot be cut is not stored, because every clip of its scene would
/// fail.
/// </summary>
internal sealed class MotionCraft(MakerRegistry makers, IFootageCheck check)
    : MakerCraft<MotionSpec, IMotionMaker, MotionRequest>(() => makers.Motions)
{
    protected override async Task<AssetDetail> MakeAsync(
        IMotionMaker maker, MotionRequest request, CraftJob job, CancellationToken cancellationToken)
    {
        await maker.MakeAsync(
            request with { ImagePath = job.FileOf(request.ImagePath) }, job.Path, job.Context, cancellationToken);
        return new AssetDetail(Seconds: await check.MeasureAsync(job.Path, request.Seconds, cancellationToken));
    }
}
