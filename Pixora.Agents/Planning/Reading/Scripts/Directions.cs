using System.Text.RegularExpressions;

namespace Pixora.Agents.Planning.Reading.Scripts;

/// <summary>Stage directions that stand alone in a line, in round brackets or asterisks: they are not spoken.</summary>
internal static partial class Directions
{
    /// <summary>Those of sound go; the others become notes on the picture.</summary>
    public static string Read(string text) => Alone().Replace(text, match =>
        Sound().IsMatch(match.Value) ? "" : $"{match.Groups["gap"].Value}[{match.Groups["what"].Value.Trim()}]");

    [GeneratedRegex(
        @"^(?<gap>[ \t]*)(?:\((?<what>[^()\[\]\n]{2,120})\)|"
        + @"（(?<what>[^（）\n]{2,120})）|\*(?<what>[^*\[\]\n]{2,120})\*)[.:]?[ \t]*$",
        RegexOptions.Multiline)]
    private static partial Regex Alone();

    [GeneratedRegex(
        @"\b(?:music|sfx|sounds?|song|jingle|beat|applause|silence|pause|musik|geräusch\w*|stille|música|sonidos?"
            + @"|silencio|"
        + @"musique|bruits?)\b"
        + "|音乐|音效|掌声|停顿",
        RegexOptions.IgnoreCase)]
    private static partial Regex Sound();
}
