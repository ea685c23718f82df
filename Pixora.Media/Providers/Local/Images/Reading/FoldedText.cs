using System.Globalization;
using System.Text;

namespace Pixora.Media.Providers.Local.Images.Reading;

/// <summary>
/// A prompt made easy to look words up in: lower case, accents off, everything but letters and digits a single space, a
/// space at both ends.
/// </summary>
internal static class FoldedText
{
    public static string Of(string text)
    {
        var folded = new StringBuilder(" ", text.Length + 2);
        // Stories from before it was refused may hold U+FFFE, which cannot be normalised.
        foreach (var rune in text.Replace('\uFFFE', ' ').ToLowerInvariant().Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            Append(folded, rune);
        }

        return folded[^1] == ' ' ? folded.ToString() : folded.Append(' ').ToString();
    }

    /// <summary>
    /// True for scripts written without spaces, or whose articles and prefixes join the word: there a term may stand
    /// anywhere.
    /// </summary>
    public static bool Joins(string term) => term.Any(letter => letter is >= '\u0600' and <= '\u06FF' or >= '\u2E80');

    private static void Append(StringBuilder folded, Rune rune)
    {
        if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.NonSpacingMark)
        {
            return;
        }

        if (Rune.IsLetterOrDigit(rune))
        {
            folded.Append(rune.ToString());
        }
        else if (folded[^1] != ' ')
        {
            folded.Append(' ');
        }
    }
}
