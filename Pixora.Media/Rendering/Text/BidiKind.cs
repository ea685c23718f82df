using System.Globalization;
using System.Text;

namespace Pixora.Media.Rendering.Text;

/// <summary>
/// What a character does to the direction of text: the classes of Unicode Standard Annex #9, table 4, that occur inside
/// a line.
/// </summary>
internal enum BidiKind
{
    Left,
    Right,
    ArabicLetter,
    EuropeanNumber,
    NumberSign,
    NumberTerminator,
    ArabicNumber,
    CommonSeparator,
    Mark,
    Space,
    Neutral,

    /// <summary>
    /// Has no part in the order of what is seen: joiners, and the control characters of explicit embeddings.
    /// </summary>
    Removed,
}

internal static class BidiKinds
{
    private const int ArabicLetterMark = 0x061C;

    private const int SyriacAbbreviationMark = 0x070F;

    public static BidiKind Of(Rune rune) => rune.Value switch
    {
        >= '0' and <= '9' or >= 0x06F0 and <= 0x06F9 => BidiKind.EuropeanNumber,
        >= 0x0660 and <= 0x0669 or 0x066B or 0x066C or 0x06DD or >= 0x0600 and <= 0x0605 => BidiKind.ArabicNumber,
        '+' or '-' => BidiKind.NumberSign,
        '#' or '$' or '%' or 0xA2 or 0xA3 or 0xA5 or 0xB0 or 0xB1 or 0x066A or >= 0x2030 and <= 0x2034 or >= 0x20A0 and <= 0x20CF =>
            BidiKind.NumberTerminator,
        ',' or '.' or '/' or ':' or 0xA0 or 0x060C or 0x202F => BidiKind.CommonSeparator,
        0x200E => BidiKind.Left,
        0x200F => BidiKind.Right,
        _ => OfCategory(rune),
    };

    private static BidiKind OfCategory(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => BidiKind.Mark,
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.Control => BidiKind.Space,
        UnicodeCategory.Format when rune.Value is not (ArabicLetterMark or SyriacAbbreviationMark) => BidiKind.Removed,
        _ when IsArabic(rune.Value) => BidiKind.ArabicLetter,
        _ when IsRightToLeft(rune.Value) => BidiKind.Right,
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber => BidiKind.Left,
        _ => BidiKind.Neutral,
    };

    private static bool IsArabic(int code) =>
        code is >= 0x0600 and <= 0x07BF
            or >= 0x0860 and <= 0x08FF
            or >= 0xFB50 and <= 0xFDFF
            or >= 0xFE70 and <= 0xFEFF
            or >= 0x1EC70 and <= 0x1EEFF;

    private static bool IsRightToLeft(int code) =>
        code is >= 0x0590 and <= 0x05FF
            or >= 0x07C0 and <= 0x085F
            or >= 0xFB1D and <= 0xFB4F
            or >= 0x10800 and <= 0x10FFF
            or >= 0x1E800 and <= 0x1EFFF;
}
