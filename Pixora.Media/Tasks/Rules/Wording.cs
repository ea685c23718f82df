using System.Globalization;
using System.Text;

namespace Pixora.Media.Tasks.Rules;

/// <summary>Whether text can be drawn, spoken and written to a file.</summary>
internal static class Wording
{
    /// <summary>
    /// True when text holds half a surrogate pair, or a control character other than a line end or a tab, or U+FFFE,
    /// which is none.
    /// </summary>
    public static bool IsBroken(string text) => IsBroken(text, "\n\r\t");

    /// <summary>As <see cref="IsBroken(string)"/>, for text on one line: no control character at all.</summary>
    public static bool IsBrokenLine(string text) => IsBroken(text, "");

    /// <summary>True when nothing of a text can be seen: blanks, joiners, marks of direction, fillers.</summary>
    public static bool IsBlank(string? text) => text is null || text.EnumerateRunes().All(IsInvisible);

    private static bool IsInvisible(Rune rune) =>
        Rune.IsWhiteSpace(rune) || Fillers.Contains(rune.Value) || Rune.GetUnicodeCategory(rune) is
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    /// <summary>The Hangul fillers and the empty braille cell: letters and a symbol by their category, drawn as nothing.</summary>
    private static readonly int[] Fillers = [0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800];

    /// <summary>A byte order mark in the wrong byte order; Unicode normalisation throws on it.</summary>
    private const char NoCharacter = '\uFFFE';

    private static bool IsBroken(string text, string allowed)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
            {
                i++;
            }
            else if (text[i] is NoCharacter || char.IsSurrogate(text[i]) || (char.IsControl(text[i]) && !allowed.Contains(text[i])))
            {
                return true;
            }
        }

        return false;
    }
}
