using System.Text.RegularExpressions;

namespace Pixora.Agents.Language;

/// <summary>
/// Builds regular expressions that find phrases: as whole words, or anywhere in scripts without spaces.
/// </summary>
internal static class PhrasePattern
{
    private const string StartEdge = @"(?<![\p{L}\p{N}])";

    private const string EndEdge = @"(?![\p{L}\p{N}])";

    /// <summary>A letter of a script that puts no spaces between words.</summary>
    private const string Unspaced = @"[\p{IsCJKUnifiedIdeographs}\p{IsHiragana}\p{IsKatakana}\p{IsHangulSyllables}\p{IsThai}]";

    /// <summary>A letter of a script that puts spaces between words.</summary>
    internal const string WesternLetter = $@"[\p{{L}}-{Unspaced}]";

    /// <summary>
    /// Any of the phrases, the longest first. A space stands for any gap, a final <c>*</c> for any ending.
    /// </summary>
    internal static string AnyOf(IEnumerable<string> phrases) =>
        "(?:" + string.Join(
            '|', phrases.OrderByDescending(phrase => phrase.Length).ThenBy(phrase => phrase, StringComparer.Ordinal).Select(Of)) + ")";

    internal static Regex Compile(string pattern) =>
        new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    /// <summary>A pattern of phrases whose beginning need not be the beginning of a word.</summary>
    internal static string OpenStart(string pattern) => pattern.Replace(StartEdge, "", StringComparison.Ordinal);

    /// <summary>A pattern of phrases whose end need not be the end of a word.</summary>
    /// <param name="edge">What takes the place of the end of a word.</param>
    internal static string OpenEnd(string pattern, string edge = "") =>
        pattern.Replace(EndEdge, edge, StringComparison.Ordinal);

    private static string Of(string phrase)
    {
        var open = phrase.EndsWith('*');
        var words = open ? phrase[..^1] : phrase;
        var pattern = Regex.Escape(words).Replace("\\ ", "[\\s-]+", StringComparison.Ordinal);
        return Edge(words[0], StartEdge) + pattern + (open ? "\\p{L}*" : Edge(words[^1], EndEdge));
    }

    private static string Edge(char letter, string edge) =>
        !char.IsLetterOrDigit(letter) || Regex.IsMatch(letter.ToString(), Unspaced) ? "" : edge;
}
