using System.Globalization;
using System.Text.RegularExpressions;
using Pixora.Agents.Planning.Reading;

namespace Pixora.Agents.Planning.Editing;

/// <summary>Reads where a scene is moved to: the end, after scene 4, place 2.</summary>
internal static partial class MoveReader
{
    internal static EditIntent.MoveScene? Read(EditSentence sentence, int place, int scenes)
    {
        if (sentence.Scenes.Count > 1)
        {
            return sentence.Scenes.Count == (sentence.Says("between") ? 3 : 2)
                && SceneEditReader.Place(sentence.Scenes[1], scenes) is { } other
                && Beside(sentence, place, other) is { } to
                ? new(place, to)
                : null;
        }

        return sentence.Says("end") ? new(place, null)
            : sentence.Says("start") || First().IsMatch(sentence.Text) ? new(place, 1)
            : Target().Match(sentence.Text, sentence.Scenes[0].End) is { Success: true } match
                && Number(match.Groups["n"].Value) is > 0 and var target
                ? new(place, target)
            : null;
    }

    /// <summary>The place next to another scene, counted without the moved one.</summary>
    private static int? Beside(EditSentence sentence, int place, int other)
    {
        var closed = place < other ? other - 1 : other;
        return sentence.Says("after")
            || sentence.Says("between") ? closed + 1 : sentence.Says("before") ? closed : null;
    }

    private static int? Number(string text) =>
        int.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : ChineseNumerals.Parse(text);

    [GeneratedRegex(@"\b(?:first|zuerst|primero)[.!]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex First();

    [GeneratedRegex(
        @"(?:(?:position|place|number|spot|slot|stelle|platz|posición|lugar|puesto|numéro)\s*|(?<!\p{L})(?:to|auf|an|a|à)\s+"
        + @"|第|到)(?<n>\d{1,2}|[零一二两三四五六七八九十]+)(?:\s*[位个])?\s*[.!。]?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Target();
}
