using System.Text.RegularExpressions;
using Pixora.Agents.Hearing;
using Pixora.Agents.Hearing.Grammar;

namespace Pixora.Agents.Planning.Editing;

/// <summary>Reads a change of length from a clause about one.</summary>
internal static partial class TimeChangeReader
{
    private const double Shorter = 0.75;
    private const double Longer = 1.25;

    /// <summary>A reading of "longer" or "shorter" that is likelier than this makes a length a difference.</summary>
    private const double Likely = 0.15;

    /// <summary>Null when the clause neither names a length nor says which way.</summary>
    internal static TimeChange? Read(Clause clause)
    {
        if (clause.Text.Of<GrammarSpan.Factor>().FirstOrDefault() is { } factor)
        {
            return new(Times: factor.Value);
        }

        var less = ShareOf(clause, Polarity.Less);
        var more = ShareOf(clause, Polarity.More);
        if (clause.Text.Of<GrammarSpan.Time>().FirstOrDefault() is { } time)
        {
            var before = clause.Text.Source[..time.Start];
            var isBy = By().IsMatch(before) || (Math.Max(less, more) > Likely && !Target().IsMatch(before));
            return isBy && less + more > 0 ? new(By: less > more ? -time.Seconds : time.Seconds)
                : new(To: time.Seconds);
        }

        if (clause.Text.Of<GrammarSpan.Percent>().FirstOrDefault() is { } percent)
        {
            return new(Times: less > more ? 1 - (Math.Min(percent.Value, 90) / 100) : 1 + (percent.Value / 100));
        }

        return clause.Polarity == Polarity.Less ? new(Times: Shorter) : clause.Polarity == Polarity.More
            ? new(Times: Longer) : null;
    }

    private static double ShareOf(Clause clause, Polarity polarity) =>
        clause.Wishes.Where(wish => wish.Kind == clause.Kind && wish.Polarity == polarity).Sum(wish =>
            wish.Probability);

    /// <summary>What stands before a length that is the target: "to 8 seconds".</summary>
    [GeneratedRegex(
        @"(?:(?<!\p{L})(?:to|auf|a|à|hasta|jusqu'à)\s*(?:about |only |just |etwa |nur |unos |solo |environ |seulement )?"
        + @"|[到至成为])\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Target();

    /// <summary>What stands before a difference: "by 8 seconds".</summary>
    [GeneratedRegex(@"(?<!\p{L})(?:by|um)\s*(?:about |etwa )?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex By();
}
