using System.Text.RegularExpressions;

namespace Pixora.Agents.Planning.Reading;

/// <summary>Writes phrases as a pattern that finds them as whole words, or anywhere in scripts that put no space between words.</summary>
internal static class PhrasePattern
{
    private const string Unspaced = @"[\p{IsCJKUnifiedIdeographs}\p{IsHiragana}\p{IsKatakana}\p{IsHangulSyllables}\p{IsThai}]";

    /// <summary>A letter of a script that puts spaces between words.</summary>
    internal const string WesternLetter = @"[\p{L}-[\p{IsCJKUnifiedIdeographs}\p{IsHiragana}\p{IsKatakana}\p{IsHangulSyllables}\p{IsThai}]]";

    /// <summary>Any of the phrases, the longest first. A space stands for any gap, a final <c>*</c> for any ending.</summary>
    internal static string AnyOf(IEnumerable<string> phrases) =>
        "(?:" + string.Join('|', phrases.OrderByDescending(phrase => phrase.Length).ThenBy(phrase => phrase, StringComparer.Ordinal).Select(Of)) + ")";

    internal static Regex Compile(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static string Of(string phrase)
    {
        var open = phrase.EndsWith('*');
        var words = open ? phrase[..^1] : phrase;
        var pattern = Regex.Escape(words).Replace("\\ ", "[\\s-]+", StringComparison.Ordinal);
        return Edge(words[0], "(?<![\\p{L}\\p{N}])") + pattern + (open ? "\\p{L}*" : Edge(words[^1], "(?![\\p{L}\\p{N}])"));
    }

    private static string Edge(char letter, string edge) =>
        !char.IsLetterOrDigit(letter) || Regex.IsMatch(letter.ToString(), Unspaced) ? "" : edge;
}
