using System.Globalization;
using System.Text.RegularExpressions;
using Pixora.Agents.Language;

namespace Pixora.Agents.Planning.Reading;

/// <summary>
/// Finds the lengths a prompt names: "60-second", "half a minute", "1m30", "anderthalb Minuten", "一分钟".
/// </summary>
internal static class LengthReader
{
    private static readonly Dictionary<string, double> Words = Lexicons.Numbers.Meanings
        .SelectMany(value => Lexicons.Numbers.Phrases(value).Select(word => (word, double.Parse(value, CultureInfo.InvariantCulture))))
        .GroupBy(pair => pair.word)
        .ToDictionary(group => group.Key, group => group.First().Item2, StringComparer.OrdinalIgnoreCase);

    private static readonly string Unit =
        $"(?:(?<m>{Lexicons.Units.Pattern("minute")})|(?<s>{Lexicons.Units.Pattern("second")})"
            + $"|(?<h>{Lexicons.Units.Pattern("hour")})(?=[\\s-]+(?:long\\s+)?{Lexicons.Requests.Pattern("film")}))";

    private static readonly string SecondWords =
        string.Join('|', Lexicons.Units.Phrases("second").Select(unit => Regex.Escape(unit.TrimEnd('*'))));

    private static readonly Regex Amount = PhrasePattern.Compile(
        // The edges of a unit are letters only: in "60s" and "1min30" digits touch it.
        $"(?<!{PhrasePattern.WesternLetter}|[\\p{{N}}:.,'’])(?:(?<n>\\d{{1,6}}(?:[.,]\\d{{1,2}})?)"
            + $"|(?<w>{PhrasePattern.AnyOf(Words.Keys)})"
            + $"|(?<z>[{ChineseNumerals.Characters}]+))\\s*[-‑]?\\s*个?"
            + PhrasePattern.OpenStart(PhrasePattern.OpenEnd(Unit, "(?!\\p{L})"))
            + "(?<half>半钟?|\\s+and\\s+a\\s+half|\\s+und\\s+eine\\s+halbe|\\s+y\\s+medi[oa]|\\s+et\\s+demie?)?"
            + $"(?:\\s*(?:and|und|y|et|e)?\\s*(?<n2>\\d{{1,2}})\\s*(?:{SecondWords})(?!\\p{{L}})"
            + $"|\\s?(?<n2>[0-5]\\d)(?!\\s*[\\p{{L}}\\d:]))?");

    private static readonly Regex Short = PhrasePattern.Compile(
        "(?<![\\p{L}\\p{N}])(?<n>\\d{1,2})\\s?m\\s?(?<n2>[0-5]\\d)\\s?s?(?![\\p{L}\\p{N}])"
            + "|(?<![\\p{L}\\p{N}:])(?<n>\\d{1,2}):(?<n2>[0-5]\\d)(?=\\s*(?:min|minutes|minuten|minutos|m\\b))");

    /// <summary>What follows a span of time that is not the film's length: "ten minutes a day".</summary>
    private static readonly Regex NoLength = PhrasePattern.Compile(
        @"^\s*(?:a|per|each|every|pro|am|al|por|par|je)\s+(?:day|week|night|morning|tag|woche|día|semana|jour|semaine)|^\s*(?:later|ago"
            + @"|before|after|walk|drive|später|lang\s|luego|después|plus tard|前|后)");

    private static readonly Regex Decade = PhrasePattern.Compile(@"(?:\bthe|\bdie|\blos|\bles|\bder)\s+$");

    /// <summary>All lengths in the text's order; the meaning of each is its seconds.</summary>
    internal static IReadOnlyList<Mention> Find(string text) =>
        [.. Short.Matches(text).Concat(Amount.Matches(text))
            .Where(match => !NoLength.IsMatch(text[(match.Index + match.Length)..]))
            .Where(match => !(match.Value.EndsWith("0s", StringComparison.OrdinalIgnoreCase) && Decade.IsMatch(text[..match.Index])))
            .Select(match => (match, seconds: Seconds(match)))
            .Where(found => found.seconds > 1)
            .Select(found => new Mention(found.seconds.ToString("R", CultureInfo.InvariantCulture), found.match.Index, found.match.Length))
            .DistinctBy(mention => mention.Start)
            .OrderBy(mention => mention.Start)];

    private static double Seconds(Match match)
    {
        var amount = AmountOf(match) + (match.Groups["half"].Success ? 0.5 : 0);
        var rest = match.Groups["n2"].Success ? Number(match.Groups["n2"].Value) : 0;
        return match.Groups["s"].Success ? amount : (amount * (match.Groups["h"].Success ? 3600 : 60)) + rest;
    }

    private static double AmountOf(Match match) =>
        match.Groups["n"].Success ? Number(match.Groups["n"].Value)
        : match.Groups["z"].Success ? ChineseNumerals.Parse(match.Groups["z"].Value) ?? 0
        : Words.GetValueOrDefault(Regex.Replace(match.Groups["w"].Value, "\\s+", " "));

    private static double Number(string digits) => double.Parse(digits.Replace(',', '.'), CultureInfo.InvariantCulture);
}
