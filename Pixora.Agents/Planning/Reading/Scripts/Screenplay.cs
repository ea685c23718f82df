using System.Text.RegularExpressions;

namespace Pixora.Agents.Planning.Reading.Scripts;

/// <summary>
/// A screenplay (Fountain): places begin scenes, actions are seen, dialogue is spoken, remarks and cuts are neither.
/// </summary>
internal static partial class Screenplay
{
    /// <summary>Null when no line names a place as screenplays do.</summary>
    public static string? Read(string text)
    {
        if (!Place().IsMatch(text))
        {
            return null;
        }

        var lines = text.Split('\n');
        var script = new List<string>();
        var speaking = false;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            speaking = line.Length > 0 && (speaking || IsCue(lines, i));
            if (line.Length == 0 || IsCue(lines, i) || Cut().IsMatch(line) || Remark().IsMatch(line)
                || Credit().IsMatch(line))
            {
                continue;
            }

            script.Add(Place().IsMatch(line) ? $"## {Place().Replace(line, "").Trim(' ', '.')}"
                : speaking || FilmTitle().IsMatch(line) ? Emphasis().Replace(line, "")
                : $"[{Emphasis().Replace(line.TrimStart('!'), "").Replace('[', '(').Replace(']', ')')}]");
        }

        return string.Join('\n', script);
    }

    /// <summary>A name in capitals over what that person says.</summary>
    private static bool IsCue(string[] lines, int at) => Name().IsMatch(lines[at].Trim()) && !Place().IsMatch(lines[at])
        && (at == 0 || lines[at - 1].Trim().Length == 0) && at + 1 < lines.Length && lines[at + 1].Trim().Length > 0;

    [GeneratedRegex(@"^[ \t]*(?:\.(?=\w)|(?:INT|EXT|EST|INT\.?/EXT|I/E)[. ]+)", RegexOptions.Multiline)]
    private static partial Regex Place();

    [GeneratedRegex(@"^@?[\p{Lu}\d][\p{Lu}\d .'’-]*(?: ?\([^)]*\))?\^?$")]
    private static partial Regex Name();

    [GeneratedRegex(@"^>|^(?:FADE|CUT|DISSOLVE|SMASH|MATCH)\b.*(?:TO|IN|OUT|BLACK)[:.]?$")]
    private static partial Regex Cut();

    [GeneratedRegex(@"^\(.*\)$|^={3,}$")]
    private static partial Regex Remark();

    [GeneratedRegex(@"^(?:Credit|Author|Authors|Source|Draft date|Contact|Notes):", RegexOptions.IgnoreCase)]
    private static partial Regex Credit();

    [GeneratedRegex("^Title:", RegexOptions.IgnoreCase)]
    private static partial Regex FilmTitle();

    [GeneratedRegex(@"\*+|(?<!\w)_+|_+(?!\w)")]
    private static partial Regex Emphasis();
}
