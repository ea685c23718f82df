using Pixora.Media.Generation;

namespace Pixora.Media.Graph;

/// <summary>Compares plans by what they are made of.</summary>
internal static class PlanDifference
{
    /// <summary>What going from one plan to another keeps and rebuilds.</summary>
    public static ChangePreview Of(RenderPlan before, RenderPlan after, Func<AssetSpec, Price> quote)
    {
        var had = before.Specs.Select(spec => spec.Key).ToHashSet();
        return Of(after, had.Contains, quote);
    }

    /// <summary>What making a plan keeps and rebuilds, when some assets are there.</summary>
    /// <param name="quote">What one asset costs.</param>
    public static ChangePreview Of(RenderPlan plan, Func<AssetKey, bool> isThere, Func<AssetSpec, Price> quote)
    {
        var assets = plan.Specs.Select(spec => (spec.Key, Spec: spec)).DistinctBy(asset => asset.Key).ToArray();
        AssetSpec[] missing = [.. assets.Where(asset => !isThere(asset.Key)).Select(asset => asset.Spec)];
        return new ChangePreview(
            assets.Length - missing.Length,
            [
                .. missing.GroupBy(spec => (spec.Kind, spec.Scene, (spec as PortraitSpec)?.Character))
                    .Select(group => new RebuiltAssets(group.Key.Kind, group.Key.Scene, group.Count(), group.Key.Character)),
            ],
            missing.Sum(WorkEstimate.Seconds),
            Sum(missing.Select(quote)));
    }

    /// <summary>The sum, or null as soon as one price is not known: an unknown price is not zero.</summary>
    private static decimal? Sum(IEnumerable<Price> prices) =>
        prices.Aggregate((decimal?)0, (sum, price) => sum + price.Dollars);
}
