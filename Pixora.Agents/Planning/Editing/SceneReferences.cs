using System.Globalization;
using System.Text.RegularExpressions;
using Pixora.Agents.Language;
using Pixora.Agents.Planning.Reading;

namespace Pixora.Agents.Planning.Editing;

/// <summary>
/// Finds the scenes a sentence names: "scene 3", "scenes 2 and 4", "die dritte Szene", "la última escena", "第二个场景".
/// </summary>
internal static class SceneReferences
{
    private static readonly Dictionary<string, int> Cardinals = Lexicons.Numbers.Meanings
        .Where(value => int.TryParse(value, out var number) && number >= 2)
        .SelectMany(
            value => Lexicons.Numbers.Phrases(value).Select(word => (Word: word, Number: int.Parse(value, CultureInfo.InvariantCulture))))
        .Concat([(Word: "one", Number: 1), (Word: "eins", Number: 1), (Word: "uno", Number: 1)])
        .GroupBy(pair => pair.Word).ToDictionary(
            group => group.Key, group => group.First().Number, StringComparer.OrdinalIgnoreCase);

    private static readonly string Number = $"(?:\\d{{1,3}}|{PhrasePattern.AnyOf(Cardinals.Keys)}|[{ChineseNumerals.Characters}]+)";

    private static readonly string Word = EditLexicons.Topics.Pattern("scene");

    private static readonly string Ordinal = PhrasePattern.AnyOf(
        EditLexicons.Ordinals.Meanings.SelectMany(EditLexicons.Ordinals.Phrases));

    private static readonly string Second = Lexicons.Units.Pattern("second");

    private static readonly string Minute = Lexicons.Units.Pattern("minute");

    private const string And = @"\s*(?:,|、|&|and|und|y|e|et|和|与|跟)\s*";

    /// <summary>"Scenes 2, 3 and 5"; a number with a unit after it is a length.</summary>
    private static readonly Regex Counted = PhrasePattern.Compile(
        $@"{Word}\s*-?(?:(?:no|nr|number|nummer|número|numéro|n°|nº"
            + $@"|#)\.?\s*)?(?<n>{Number})(?:{And}(?<n>{Number})(?!\s*[\p{{L}}°]*(?:{Second}|{Minute}))(?!\d))*");

    private static readonly Regex Ranked = PhrasePattern.Compile(
        $@"(?:(?<o>{Ordinal})|(?<d>\d{{1,2}})(?:st|nd|rd|th|\.|ª|º|e|ème|ère|er|re))(?:{And}(?:(?:the|die|la|le)\s+)?(?:(?<o>{Ordinal})"
            + $@"|(?<d>\d{{1,2}})(?:st|nd|rd|th|\.|ª|º|e|ème|ère|er|re)))?\s*个?\s*{Word}"
            + $@"|{Word}\s+(?<o>final|última|último)(?!\p{{L}})");

    private static readonly Regex Chinese = PhrasePattern.Compile(
        $@"第?\s*(?<n>\d{{1,3}}|[{ChineseNumerals.Characters}]+)\s*(?:(?:个|号)\s*{Word}|幕|场)(?:{And}第?\s*(?<n>\d{{1,3}}"
            + $@"|[{ChineseNumerals.Characters}]+)\s*(?:个|号)?\s*(?:{Word}|幕|场))?");

    /// <summary>"第二和第三个场景": the measure word comes once.</summary>
    private static readonly Regex ChinesePair = PhrasePattern.Compile(
        $@"第?\s*(?<n>\d{{1,3}}|[{ChineseNumerals.Characters}]+){And}第?\s*(?<n>\d{{1,3}}|[{ChineseNumerals.Characters}]+)\s*(?:个"
            + $@"|号)\s*{Word}");

    /// <summary>All scenes named, in the text's order.</summary>
    internal static IReadOnlyList<SceneReference> Find(string text)
    {
        var found = new List<SceneReference>();
        foreach (
            var match in new[] { ChinesePair, Ranked, Counted, Chinese }.SelectMany(pattern => pattern.Matches(text)))
        {
            if (!found.Exists(other => match.Index < other.End && other.Start < match.Index + match.Length))
            {
                found.AddRange(
                    Named(match).Select(place => new SceneReference(place, match.Index, match.Index + match.Length)));
            }
        }

        return [.. found.OrderBy(reference => reference.Start)];
    }

    private static int?[] Named(Match match) =>
        [.. match.Groups["o"].Captures.Concat(match.Groups["d"].Captures).Concat(match.Groups["n"].Captures)
            .OrderBy(capture => capture.Index)
            .Select(capture => PlaceOf(capture.Value))];

    private static int? PlaceOf(string word)
    {
        if (int.TryParse(word, CultureInfo.InvariantCulture, out var number) || Cardinals.TryGetValue(word, out number))
        {
            return number;
        }

        var rank = EditLexicons.Ordinals.Find(word) is [var first, ..] ? first.Meaning : null;
        return rank is null ? ChineseNumerals.Parse(word) : int.TryParse(rank, out number) ? number : null;
    }
}
