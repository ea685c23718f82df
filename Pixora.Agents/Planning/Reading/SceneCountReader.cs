using System.Globalization;
using System.Text.RegularExpressions;
using Pixora.Agents.Language;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Reading;

/// <summary>Finds how many scenes somebody asks for: "in 5 scenes", "mit vier Szenen", "五个场景".</summary>
internal static class SceneCountReader
{
    private static readonly Dictionary<string, int> Words = Lexicons.Numbers.Meanings
        .Where(value => int.TryParse(value, CultureInfo.InvariantCulture, out _))
        .SelectMany(value => Lexicons.Numbers.Phrases(value).Select(word => (word, int.Parse(value, CultureInfo.InvariantCulture))))
        .ToDictionary(pair => pair.word, pair => pair.Item2, StringComparer.OrdinalIgnoreCase);

    private static readonly Regex Count = PhrasePattern.Compile(
        $"(?:(?<!{PhrasePattern.WesternLetter}|\\p{{N}})(?<n>\\d{{1,2}})|(?<w>{PhrasePattern.AnyOf(Words.Keys)})"
            + $"|(?<z>[{ChineseNumerals.Characters}]+))\\s*-?\\s*"
            + PhrasePattern.OpenStart(Lexicons.Units.Pattern("scene")));

    /// <summary>
    /// The first count of 1 to <see cref="FilmLimits.MaxScenes"/>, null when there is none; the meaning is the number.
    /// </summary>
    internal static Mention? Find(string text) => Count.Matches(text)
        .Select(match => (Mention?)new Mention(Value(match).ToString(CultureInfo.InvariantCulture), match.Index, match.Length))
        .FirstOrDefault(mention => int.Parse(mention!.Value.Meaning, CultureInfo.InvariantCulture) is >= 1 and <= FilmLimits.MaxScenes);

    private static int Value(Match match) =>
        match.Groups["n"].Success ? int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture)
        : match.Groups["z"].Success ? ChineseNumerals.Parse(match.Groups["z"].Value) ?? 0
        : Words.GetValueOrDefault(match.Groups["w"].Value);
}
