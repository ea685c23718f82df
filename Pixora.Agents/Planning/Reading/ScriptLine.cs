using System.Text.RegularExpressions;
using Pixora.Agents.Language;

namespace Pixora.Agents.Planning.Reading;

/// <summary>Separates the lines of a script's passage into narration and picture.</summary>
internal static class ScriptLine
{
    private static readonly Regex Bracketed = new(
        @"\[(?<seen>[^\]\n]*)\]|【(?<seen>[^】\n]*)】", RegexOptions.CultureInvariant);
    private static readonly Regex Visual = PhrasePattern.Compile(
        $@"^[ \t*_>-]*{Lexicons.ScriptMarks.Pattern("visual")}[*_]*[ \t]*[:：][*_]*[ \t]*(?<seen>.*)$");
    private static readonly Regex Spoken = PhrasePattern.Compile(
        $@"^[ \t*_>-]*{Lexicons.ScriptMarks.Pattern("spoken")}[ \t]*(?:\([^)\n]*\))?[*_]*[ \t]*[:：][*_]*[ \t]*");
    private static readonly Regex Title = PhrasePattern.Compile(
        $@"^[ \t*_#]*{Lexicons.ScriptMarks.Pattern("title")}[*_]*[ \t]*[:：][*_]*[ \t]*(?<title>.+)$");

    internal static bool IsTitle(string line) => Title.IsMatch(line);

    /// <summary>The film's title, when the line gives it.</summary>
    internal static string? TitleOf(string line) =>
        Title.Match(line) is { Success: true } match
            ? match.Groups["title"].Value.Trim().Trim('*', '_', '"', '“', '”')
            : null;

    /// <summary>Null when the lines hold neither narration nor picture.</summary>
    internal static ScriptPassage? Read(string heading, IReadOnlyList<string> lines)
    {
        var seen = lines.SelectMany(Seen).Where(note => note.Length > 0).ToArray();
        var said = lines.Where(line => !Visual.IsMatch(line) && !IsTitle(line)).Select(Said).Where(words =>
            words.Length > 0).ToArray();
        return said.Length == 0 && seen.Length == 0
            ? null
            : new(heading, string.Join(' ', said), string.Join(", ", seen));
    }

    private static IEnumerable<string> Seen(string line) =>
        Visual.Match(line) is { Success: true } match
            ? [match.Groups["seen"].Value.Trim()]
            : Bracketed.Matches(line).Select(note => note.Groups["seen"].Value.Trim());

    private static string Said(string line) =>
        Unquote(Regex.Replace(Spoken.Replace(Bracketed.Replace(line, " "), ""), @"[ \t]+", " ").Trim());

    private static string Unquote(string words) =>
        words.Length > 2
            && (words[0], words[^1]) is ('"', '"') or ('“', '”') or ('„', '“') or ('«', '»') or ('「', '」')
            && words[1..^1].IndexOfAny(['"', '“', '”', '„', '«', '»', '「', '」']) < 0
            ? words[1..^1].Trim()
            : words;
}
