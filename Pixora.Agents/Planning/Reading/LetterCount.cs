using System.Globalization;

namespace Pixora.Agents.Planning.Reading;

/// <summary>Measures how much a text says, across scripts.</summary>
internal static class LetterCount
{
    private const char FirstIdeograph = '⺀';

    private const int LettersOfAnIdeograph = 3;

    /// <summary>In Latin letters: an ideograph counts as three, and so does a vowel sign as one.</summary>
    internal static int Of(string text) => text.Sum(letter =>
        letter >= FirstIdeograph && char.IsLetterOrDigit(letter) ? LettersOfAnIdeograph
        : char.IsLetterOrDigit(letter) || IsMark(letter) ? 1
        : 0);

    private static bool IsMark(char letter) =>
        char.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
