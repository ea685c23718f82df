using System.Text.RegularExpressions;

namespace Pixora.Agents.Planning.Reading.Scripts;

/// <summary>Subtitles as SubRip and WebVTT have them: numbers and times go, what is said stays.</summary>
internal static partial class SubtitleFile
{
    /// <summary>Null when the text is no such file.</summary>
    public static string? Read(string text)
    {
        if (!Time().IsMatch(text))
        {
            return null;
        }

        var spoken = new List<string>();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            var numbers = line.All(char.IsAsciiDigit) && i + 1 < lines.Length && Time().IsMatch(lines[i + 1]);
            if (line.Length > 0 && !numbers && !Time().IsMatch(line)
                && line != "WEBVTT" && !line.StartsWith("NOTE ", StringComparison.Ordinal))
            {
                spoken.Add(Tag().Replace(line, ""));
            }
        }

        return string.Join(' ', spoken);
    }

    [GeneratedRegex(@"^(?:\d{1,2}:)?\d{1,2}:\d{2}[,.]\d{1,3} *--> *(?:\d{1,2}:)?\d{1,2}:\d{2}[,.]\d{1,3}",
        RegexOptions.Multiline)]
    private static partial Regex Time();

    [GeneratedRegex(@"</?[a-z][^>]*>|\{\\[^}]*\}", RegexOptions.IgnoreCase)]
    private static partial Regex Tag();
}
