using Pixora.Media.Graph;
using Pixora.Media.Rendering;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Fakes;

/// <summary>Counts the scenes that differ; everything else is kept and free.</summary>
internal sealed class PlainPreview : IFilmPreview
{
    public Task<ChangePreview> ForecastAsync(Breakdown breakdown, CancellationToken cancellationToken) =>
        Task.FromResult(new ChangePreview(0, [new(AssetKind.Image, null, breakdown.Scenes.Count)], 12, 0));

    public ChangePreview Compare(Breakdown before, Breakdown after)
    {
        var changed = after.Scenes.Except(before.Scenes).Count();
        return new(before.Scenes.Count - changed, changed == 0 ? [] : [new(AssetKind.Image, null, changed)], 12, 0);
    }
}
