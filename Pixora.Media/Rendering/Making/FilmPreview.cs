using Pixora.Media.Graph;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Making;

internal sealed class FilmPreview(FilmPlans plans, KnownAssets known, IAssetStore assets) : IFilmPreview
{
    public ChangePreview Compare(Breakdown before, Breakdown after) => plans.Compare(before, after);

    public async Task<ChangePreview> ForecastAsync(Breakdown breakdown, CancellationToken cancellationToken)
    {
        var plan = await known.ForecastAsync(breakdown, cancellationToken);
        return plans.Preview(
            breakdown, plan, await assets.HeldAsync(plan.Specs.Select(spec => spec.Key), cancellationToken));
    }
}
