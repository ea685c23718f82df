using System.Text.RegularExpressions;
using Pixora.Agents.Language;

namespace Pixora.Agents.Planning.Reading.Scripts;

/// <summary>Labels of who speaks (<c>HOST:</c>) and of a script's parts (<c>Hook:</c>): they are not spoken.</summary>
internal static partial class Labels
{
    private const string Parts =
        "hook|cta|call to action|intro|introduction|outro|body|main|main part|problem|solution|benefits?|"
        + "proof|"
        + "offer|closing|opening|host|guest|moderator|interviewer|einstieg|einleitung|hauptteil|schluss|gast|gancho|cierre|"
        + "introducción|desarrollo|presentador|invitado|accroche|conclusion|présentateur|invité|开头|结尾|钩子|主持人|嘉宾";

    private static readonly Regex Meant = PhrasePattern.Compile(
        "^[ \t]*(?:" + string.Join('|',
            new[] { "visual", "title", "scene", "script" }.Select(Lexicons.ScriptMarks.Pattern)) + ")");

    /// <summary>The script without its labels, each part in a paragraph of its own; null when it has none.</summary>
    public static string? Read(string text)
    {
        var lines = Inline().Replace(text, "\n").Split('\n');
        var known = lines.Count(line => Part().IsMatch(line));
        var names = lines.Count(line => Name().IsMatch(line) && !Taken(line));
        var people = lines.Where(line => Person().IsMatch(line) && !Taken(line)).ToArray();
        var talk = people.Length >= 3
            && people.Select(line => line[..line.IndexOf(':', StringComparison.Ordinal)]).Distinct().Count() >= 2
            && people.Length * 2 > lines.Count(line => line.Trim().Length > 0);
        return known + names < 2 && !talk
            ? null
            : string.Join('\n', lines.Select(line => Bare(line, talk)).Select(Directions.Read));
    }

    private static string Bare(string line, bool talk)
    {
        var label = Part().Match(line) is { Success: true } part ? part
            : Taken(line) ? Match.Empty
            : Name().Match(line) is { Success: true } name ? name
            : talk ? Person().Match(line) : Match.Empty;
        return label.Success ? "\n" + line[label.Length..] : line;
    }

    /// <summary>Labels that are read later: of pictures, titles and scenes.</summary>
    private static bool Taken(string line) => Meant.IsMatch(line);

    [GeneratedRegex(@"(?<=[.!?…。！？][""”’)]?)[ \t]+(?=(?:(?i:" + Parts
        + @")|\p{Lu}[\p{Lu} ]{1,24})[ \t]*[:：][ \t]*\S)")]
    private static partial Regex Inline();

    [GeneratedRegex(
        @"^[ \t]*(?:" + Parts + @")(?:[ \t]*\d{1,2})?[ \t]*(?:\([^)\n]*\)[ \t]*)?[:：][ \t]*(?:\([^)\n]*\)[ \t]*)?",
        RegexOptions.IgnoreCase)]
    private static partial Regex Part();

    [GeneratedRegex(
        @"^[ \t]*\p{Lu}[\p{Lu}\d .'’-]{1,24}(?:\([^)\n]*\)[ \t]*)?[:：][ \t]+(?:\([^)\n]*\)[ \t]*)?(?=\S)")]
    private static partial Regex Name();

    [GeneratedRegex(@"^[ \t]*\p{Lu}\p{L}{1,15}[ \t]*(?:\([^)\n]*\)[ \t]*)?[:：][ \t]+(?:\([^)\n]*\)[ \t]*)?(?=\S)")]
    private static partial Regex Person();
}
