using System.Globalization;
using System.Text.RegularExpressions;
using Pixora.Agents.Language;

namespace Pixora.Agents.Hearing.Grammar;

/// <summary>Numbers as they stand before a unit: figures, words, Chinese numerals, halves and quarters.</summary>
internal static class AmountPattern
{
    private static readonly Dictionary<string, double> Parts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["a"] = 1, ["an"] = 1, ["a couple of"] = 2, ["a couple"] = 2, ["couple of"] = 2, ["un par de"] = 2,
        ["une paire de"] = 2,
        ["a dozen"] = 12, ["half a"] = 0.5, ["half an"] = 0.5, ["a half"] = 0.5, ["half"] = 0.5, ["halbe"] = 0.5,
        ["halben"] = 0.5,
        ["eine halbe"] = 0.5, ["einer halben"] = 0.5, ["halb"] = 0.5, ["medio"] = 0.5, ["media"] = 0.5, ["demi"] = 0.5,
        ["demie"] = 0.5,
        ["une demi"] = 0.5, ["une demie"] = 0.5, ["半"] = 0.5, ["quarter of an"] = 0.25, ["a quarter of an"] = 0.25,
        ["quarter of a"] = 0.25, ["a quarter of a"] = 0.25, ["viertel"] = 0.25, ["eine viertel"] = 0.25,
        ["einer viertel"] = 0.25,
        ["un cuarto de"] = 0.25, ["cuarto de"] = 0.25, ["un quart d'"] = 0.25, ["un quart d’"] = 0.25,
        ["un quart de"] = 0.25,
        ["quart d'"] = 0.25, ["quart d’"] = 0.25, ["three quarters of an"] = 0.75, ["three quarters of a"] = 0.75,
        ["dreiviertel"] = 0.75,
        ["drei viertel"] = 0.75, ["tres cuartos de"] = 0.75, ["trois quarts d'"] = 0.75, ["trois quarts d’"] = 0.75,
        ["one and a half"] = 1.5, ["two and a half"] = 2.5, ["three and a half"] = 3.5, ["four and a half"] = 4.5,
        ["anderthalb"] = 1.5, ["eineinhalb"] = 1.5, ["einundeinhalb"] = 1.5, ["zweieinhalb"] = 2.5,
        ["zweiundeinhalb"] = 2.5,
        ["dreieinhalb"] = 3.5, ["viereinhalb"] = 4.5, ["fünfeinhalb"] = 5.5,
    };

    private static readonly string PartWords = string.Join(
        '|',
        Parts.Keys.OrderByDescending(word => word.Length)
            .Select(word => Regex.Escape(word).Replace("\\ ", @"[\s-]+", StringComparison.Ordinal)));

    /// <summary>
    /// Named groups <c>n</c> (figures), <c>p</c> (parts), <c>w</c> (words) and <c>z</c> (Chinese); it begins where no
    /// other number ends.
    /// </summary>
    internal static string Pattern { get; } =
        $@"(?<!{PhrasePattern.WesternLetter}|[\p{{N}}:.,'’])(?:(?<n>\d{{1,4}}(?:[.,]\d{{1,2}})?)"
            + $@"|(?<p>{PartWords})(?=[\s‑-]|(?<=['’])"
        + $@"|(?<=lb|tel|halb|半))|(?<w>{NumberWords.Pattern})(?!\p{{L}}{{1,3}}(?!\p{{L}}))"
        + $@"|(?<![{NumberWords.ChineseDigits}第])(?<z>[{NumberWords.ChineseDigits}]+))";

    /// <summary>Words that make the number after them the tail of a greater one.</summary>
    private static readonly Regex Tail = PhrasePattern.Compile(
        @"(?:thousand|million|hundred|dozen|tausend|hundert|mil|mille|cent|[百千万亿])(?:\s+(?:and|und|y"
            + @"|et))?[\s‑-]*$");

    /// <summary>The value; null when the number is the tail of a greater one.</summary>
    /// <param name="match">A match of a pattern with this one.</param>
    internal static double? Value(Match match, string text)
    {
        var groups = match.Groups;
        return Tail.IsMatch(text[Math.Max(0, match.Index - 24)..match.Index]) ? null
            : groups["n"].Success ? Figure(groups["n"].Value)
            : groups["p"].Success ? Parts[Regex.Replace(groups["p"].Value, @"[\s-]+", " ")]
            : groups["w"].Success ? NumberWords.Parse(groups["w"].Value)
            : NumberWords.Chinese(groups["z"].Value);
    }

    internal static double Figure(string text) =>
        double.Parse(text.Replace(',', '.'), CultureInfo.InvariantCulture);
}
