using System.Globalization;
using System.Text;

namespace Pixora.Media.Providers.Local.Speech.Wording;

/// <summary>
/// Finds the words of a text: runs of letters, marks and digits; in scripts without spaces each ideograph or kana is
/// one.
/// </summary>
internal static class TextWords
{
    private const string JoinsLetters = "'’-‐‑\u200C\u200D\u00AD";
    private const string JoinsDigits = ".,:";

    /// <summary>In order, apart from one another; together they hold every letter and digit.</summary>
    public static IReadOnlyList<Range> Of(IReadOnlyList<Rune> characters)
    {
        var words = new List<Range>();
        for (var at = 0; at < characters.Count;)
        {
            var end = IsWord(characters[at]) ? End(characters, at) : at;
            if (end > at)
            {
                words.Add(at..end);
            }

            at = Math.Max(end, at + 1);
        }

        return words;
    }

    private static int End(IReadOnlyList<Rune> characters, int start)
    {
        var end = start + 1;
        while (end < characters.Count && Continues(characters, end))
        {
            end++;
        }

        return end;
    }

    private static bool Continues(IReadOnlyList<Rune> characters, int at)
    {
        var before = characters[at - 1];
        var here = characters[at];
        return IsMark(here)
            || (IsWord(here) && !IsIdeograph(here) && !IsIdeograph(before))
            || (at + 1 < characters.Count && Joins(before, here, characters[at + 1]));
    }

    private static bool Joins(Rune before, Rune joiner, Rune after) =>
        !IsIdeograph(after) && ((Is(JoinsLetters, joiner) && IsLetter(before) && IsLetter(after))
            || (Is(JoinsDigits, joiner) && Rune.IsDigit(before) && Rune.IsDigit(after)));

    private static bool IsWord(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.IsNumber(rune) || IsMark(rune);

    private static bool IsLetter(Rune rune) => Rune.IsLetter(rune) || IsMark(rune);

    private static bool IsMark(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    // CJK radicals to ideographs with kana between them, compatibility ideographs, and the planes of ideographs.
    private static bool IsIdeograph(Rune rune) => rune.Value is (>= 0x2E80 and <= 0x312F) or (>= 0x31A0 and <= 0x9FFF)
        or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);

    private static bool Is(string any, Rune rune) =>
        rune.IsBmp && any.Contains((char)rune.Value, StringComparison.Ordinal);
}
