using System.Globalization;
using System.Text;

namespace Pixora.Media.Providers.Local.Speech.Wording;

/// <summary>Plain letters for others.</summary>
internal static class AsciiLetters
{
    /// <summary>What stands for a character: one of ASCII, several, or a space.</summary>
    public static string Of(Rune character) => character.Value switch
    {
        '\n' or '\r' or '\t' => " ",
        '%' or '@' or '+' or '=' or '/' or '(' or ')' or '&' or '#' or '$' => " ",
        < 0x20 or 0x7F => " ",
        < 0x7F => character.ToString(),
        '’' or '‘' or 'ʼ' => "'",
        '…' => ".",
        '—' or '–' or '―' => ", ",
        '‐' or '‑' => "-",
        'ß' => "ss",
        'æ' => "ae",
        'Æ' => "Ae",
        'œ' => "oe",
        'Œ' => "Oe",
        'ø' => "o",
        'Ø' => "O",
        'ł' => "l",
        'Ł' => "L",
        'đ' or 'ð' => "d",
        'Đ' or 'Ð' => "D",
        'þ' => "th",
        'Þ' => "Th",
        'ı' => "i",
        _ => WithoutAccents(character),
    };

    private static string WithoutAccents(Rune character)
    {
        var plain = string.Concat(character.ToString().Normalize(NormalizationForm.FormKD).EnumerateRunes().Where(
            part => Rune.GetUnicodeCategory(part) is not UnicodeCategory.NonSpacingMark));
        return plain.Length > 0 && plain.All(char.IsAscii) ? plain : plain.Length == 0 ? "" : " ";
    }
}
