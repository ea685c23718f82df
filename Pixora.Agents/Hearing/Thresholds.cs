namespace Pixora.Agents.Hearing;

/// <summary>How sure a reading must be, found on writers left out of the training.</summary>
internal static class Thresholds
{
    /// <summary>Below it the likeliest reading is not even offered.</summary>
    private const double Understood = 0.22;

    internal static Doubt Of(Judgement judgement)
    {
        var best = judgement.Best;
        return best.Probability < Understood ? Doubt.NotUnderstood
            : best.Kind == WishKind.Other ? Doubt.NotUnderstood
            : TakesAway(best) && !judgement.Agreed ? Doubt.Ask
            : best.Probability < Needed(best) ? Doubt.Ask
            : Doubt.None;
    }

    /// <summary>True for a wish after which something is gone.</summary>
    internal static bool TakesAway(HeardWish wish) =>
        wish.Polarity == Polarity.Off || wish is { Kind: WishKind.RemoveScene, Polarity: Polarity.Do } or { Kind: WishKind.Undo or WishKind.Stop };

    private static double Needed(HeardWish wish) => TakesAway(wish) ? 0.75 : 0.65;
}
