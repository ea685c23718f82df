using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Making;

/// <summary>Looks up what is there of a film.</summary>
internal sealed class KnownAssets(FilmPlans plans, IAssetStore assets) : IFilmParts
{
    /// <summary>The film's whole plan, with what was recorded of its narrations and estimates for the rest.</summary>
    public async Task<RenderPlan> ForecastAsync(Breakdown breakdown, CancellationToken cancellationToken)
    {
        var measured = new Dictionary<AssetKey, Speech>();
        foreach (var voice in plans.Plan(breakdown, FilmPlans.NothingMeasured).Specs.OfType<NarrationSpec>())
        {
            if ((await assets.RecallAsync(voice.Key, cancellationToken))?.Detail.Speech is { } speech)
            {
                measured[voice.Key] = speech;
            }
        }

        return plans.Forecast(breakdown, measured);
    }

    /// <summary>What a plan names that is not there.</summary>
    public async Task<IReadOnlyList<AssetSpec>> MissingAsync(RenderPlan plan, CancellationToken cancellationToken)
    {
        var missing = new List<AssetSpec>();
        foreach (var spec in plan.Specs)
        {
            if (await assets.FindAsync(spec, cancellationToken) is null)
            {
                missing.Add(spec);
            }
        }

        return missing;
    }

    public async Task<IReadOnlySet<AssetKey>> LiveAsync(
        IEnumerable<Breakdown> breakdowns, CancellationToken cancellationToken)
    {
        var live = new HashSet<AssetKey>();
        foreach (var breakdown in breakdowns)
        {
            var specs = (await ForecastAsync(breakdown, cancellationToken)).Specs;
            live.UnionWith(specs.SelectMany(spec => Derivatives.Of(spec).Prepend(spec.Key)));
        }

        return live;
    }

    public async Task<SoundtrackSpec> SoundtrackAsync(Breakdown breakdown, CancellationToken cancellationToken) =>
        (await ForecastAsync(breakdown, cancellationToken)).Specs.OfType<SoundtrackSpec>().Single();
}
