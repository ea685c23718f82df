using System.Globalization;
using Pixora.Agents.Language;

namespace Pixora.Agents.Hearing;

/// <summary>How sure a reading must be, for each kind of wish; found on writers left out of the training.</summary>
internal static class Thresholds
{
    /// <summary>Below it the likeliest reading is not even offered.</summary>
    private const double Understood = 0.15;

    private static readonly Dictionary<WishKind, Threshold> Needed = EmbeddedText.Lines("Words/thresholds.txt")
        .Select(line => line.Split(": "))
        .ToDictionary(parts => Enum.Parse<WishKind>(parts[0], ignoreCase: true), parts => Read(parts[1].Split(' ')));

    internal static Doubt Of(Judgement judgement)
    {
        var best = judgement.Best;
        return best.Probability < Understood || best.Kind == WishKind.Other ? Doubt.NotUnderstood
            : IsSure(judgement) ? Doubt.None
            : Doubt.Ask;
    }

    /// <summary>True for a wish after which something is gone.</summary>
    internal static bool TakesAway(HeardWish wish) =>
        wish.Polarity == Polarity.Off
        || wish is { Kind: WishKind.RemoveScene, Polarity: Polarity.Do }
        || wish.Kind is WishKind.Undo or WishKind.Stop;

    /// <summary>What takes something away needs two views that agree.</summary>
    private static bool IsSure(Judgement judgement)
    {
        var best = judgement.Best;
        if (!Needed.TryGetValue(best.Kind, out var needed) || (TakesAway(best) && !judgement.Agreed))
        {
            return false;
        }

        var ways = judgement.Likely.Where(wish => wish.Kind == best.Kind).Sum(wish => wish.Probability);
        return best.Probability >= (judgement.Agreed ? needed.Agreed : needed.Differing)
            && best.Probability >= needed.Way * ways;
    }

    private static Threshold Read(string[] values) => new(
        double.Parse(values[0], CultureInfo.InvariantCulture),
        double.Parse(values[1], CultureInfo.InvariantCulture),
        double.Parse(values[2], CultureInfo.InvariantCulture));

    /// <param name="Agreed">Probability needed when both views answer the same.</param>
    /// <param name="Differing">Probability needed when they differ.</param>
    /// <param name="Way">Least share of the way among all ways of the kind.</param>
    private readonly record struct Threshold(double Agreed, double Differing, double Way);
}
