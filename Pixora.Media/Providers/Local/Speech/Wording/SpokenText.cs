using System.Globalization;
using System.Text;

namespace Pixora.Media.Providers.Local.Speech.Wording;

/// <summary>
/// What is said of a text: the same number of characters, in which all that is a sign and not language has become a
/// space.
/// </summary>
/// <param name="Characters">One for each Unicode character of the text.</param>
/// <param name="Offsets">First UTF-16 unit in the text of each character, and the text's length at the end.</param>
internal sealed record SpokenText(IReadOnlyList<Rune> Characters, IReadOnlyList<int> Offsets)
{
    // Voices read these by name, and some are markup for espeak-ng.
    private const string NotSpoken = "[]{}<>|\\*#_~^`\"«»“”„";
    private const string SpokenSymbols = "+=±×÷−°";

    // Joiners inside words of Persian and of Indic scripts, and the soft hyphen: a space would tear the word.
    private const string InsideWords = "\u200C\u200D\u00AD";

    public static SpokenText Of(string text)
    {
        var characters = new List<Rune>(text.Length);
        var offsets = new List<int>(text.Length + 1);
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            characters.Add(Spoken(rune));
            offsets.Add(at);
            at += rune.Utf16SequenceLength;
        }

        offsets.Add(at);
        return new(characters, offsets);
    }

    /// <summary>The character that a UTF-16 unit of the text belongs to.</summary>
    public int CharacterAt(int unit)
    {
        int low = 0, high = Characters.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Offsets[middle] <= unit ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    public bool IsSilent => !Characters.Any(Rune.IsLetterOrDigit);

    public string Part(Range range)
    {
        var (start, count) = range.GetOffsetAndLength(Characters.Count);
        return string.Concat(Characters.Skip(start).Take(count));
    }

    private static Rune Spoken(Rune rune) => Compatible(rune) switch
    {
        var plain when IsSpoken(plain) => plain,
        { Value: '\n' } line => line,
        _ => new Rune(' '),
    };

    private static bool IsSpoken(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark => rune.Value is < 0xFE00 or > 0xFE0F,
        UnicodeCategory.EnclosingMark => false,
        UnicodeCategory.CurrencySymbol => true,
        UnicodeCategory.MathSymbol or UnicodeCategory.OtherSymbol => IsIn(SpokenSymbols, rune),
        UnicodeCategory.Format => IsIn(InsideWords, rune),
        _ => (Rune.IsLetterOrDigit(rune) || Rune.IsNumber(rune) || Rune.IsPunctuation(rune)
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.SpacingCombiningMark) && !IsIn(NotSpoken, rune),
    };

    // Full-width and mathematical letters are letters like others.
    private static Rune Compatible(Rune rune) => rune.Value is (>= 0xFF01 and <= 0xFF5E) or (>= 0x1D400 and <= 0x1D7FF)
        && rune.ToString().Normalize(NormalizationForm.FormKC).EnumerateRunes().ToArray() is [var plain] ? plain : rune;

    private static bool IsIn(string characters, Rune rune) =>
        rune.IsBmp && characters.Contains((char)rune.Value, StringComparison.Ordinal);
}
