using Microsoft.Extensions.Options;
using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Making;

/// <summary>Plans films with the makers of this machine.</summary>
internal sealed class FilmPlans(
    MakerSelection selection, Crafts crafts, IOptions<RenderOptions> options)
{
    public static IReadOnlyDictionary<AssetKey, Speech> NothingMeasured => MakerSelection.NothingMeasured;

    /// <summary>True when the film is to be narrated in a language that no voice here speaks.</summary>
    public bool IsUnspoken(Breakdown breakdown) =>
        breakdown.Voice.Narrated && selection.Voices(breakdown).Length == 0;

    public RenderPlan Plan(Breakdown breakdown, IReadOnlyDictionary<AssetKey, Speech> measured) =>
        RenderPlan.From(breakdown, selection.Of(breakdown), options.Value, measured);

    public RenderPlan Forecast(Breakdown breakdown, IReadOnlyDictionary<AssetKey, Speech> measured) =>
        RenderPlan.Forecast(breakdown, selection.Of(breakdown), options.Value, measured);

    /// <summary>What making an asset costs.</summary>
    public Price Quote(AssetSpec spec) => crafts.Quote(spec);

    /// <summary>What going from one breakdown to another keeps and rebuilds.</summary>
    public ChangePreview Compare(Breakdown before, Breakdown after) =>
        RenderPlan.Difference(Forecast(before, NothingMeasured), Forecast(after, NothingMeasured), crafts.Quote);

    /// <summary>
    /// What making a plan keeps and rebuilds, when some assets are there. The price is unknown when a maker is unknown.
    /// </summary>
    public ChangePreview Preview(Breakdown breakdown, RenderPlan plan, IReadOnlySet<AssetKey> there) =>
        PlanDifference.Of(
            plan, there.Contains, selection.Refuse(breakdown) is null ? crafts.Quote : _ => Price.Unknown);

    /// <summary>Refuses a film that its makers cannot make, before anything is ordered.</summary>
    /// <param name="missing">What is to be made.</param>
    /// <exception cref="ProviderException">With the maker's code and the scene; <c>maker.unknown</c>.</exception>
    public void Require(Breakdown breakdown, IEnumerable<AssetSpec> missing)
    {
        if (selection.Refuse(breakdown) is { } unknown)
        {
            throw new ProviderException(unknown.Code, unknown.Message, retryable: false);
        }

        foreach (var spec in missing)
        {
            if (crafts.Refuse(spec) is { } refusal)
            {
                throw new ProviderException(refusal.Code, refusal.Message, retryable: false) { Scene = spec.Scene };
            }
        }
    }
}
