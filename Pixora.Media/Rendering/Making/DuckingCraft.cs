using Pixora.Media.Graph;
using Pixora.Media.Rendering.Sound;
using Pixora.Media.Storage;

namespace Pixora.Media.Rendering.Making;

internal sealed class DuckingCraft : Craft<DuckingSpec>
{
    protected override async Task<AssetDetail> MakeAsync(DuckingSpec spec, CraftJob job, CancellationToken cancellationToken)
    {
        await Task.Run(() => Write(spec.Request, job), cancellationToken);
        return AssetDetail.None;
    }

    private static void Write(DuckingRequest request, CraftJob job)
    {
        var spans = MixDesk.SpansOf(request.Narrations.Select(narration => narration with { Path = job.FileOf(narration.Path) }));
        var file = new DuckingFile(request.Seconds);
        foreach (var (narration, span) in request.Narrations.Zip(spans))
        {
            file.Add(narration.Path, span);
        }

        file.Write(job.Path);
    }
}
