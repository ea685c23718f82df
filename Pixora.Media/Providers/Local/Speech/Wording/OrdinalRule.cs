using System.Globalization;
using System.Text.RegularExpressions;

namespace Pixora.Media.Providers.Local.Speech.Wording;

/// <summary>Ordinal numbers in figures: <c>21st</c>, <c>2e</c>, German <c>3. Platz</c>.</summary>
internal sealed class OrdinalRule(Tongue tongue) : ReadingRule(tongue)
{
    private readonly Regex pattern = Pattern(tongue.Language switch
    {
        "en" => @"(?<number>\d{1,6})(?:st|nd|rd|th)(?![\p{L}\p{N}])",
        "fr" => @"(?<number>\d{1,3})(?:er|ère|re|nd|nde|e|ème|ième)(?![\p{L}\p{N}])",
        // A full stop after a number before a small or a capital letter of a noun; a sentence seldom ends with a small number.
        "de" => @"(?<number>\d{1,2})\.(?= \p{L})",
        _ => "(?!)",
    });

    public override IReadOnlyList<ReadPart> Read(string text, int at, out int length)
    {
        var match = pattern.Match(text, at);
        length = match.Length;
        if (!match.Success)
        {
            return [];
        }

        var number = int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
        return Tongue.Language switch
        {
            "en" => [new(EnglishNumbers.Ordinal(number), at)],
            "fr" => [new(match.Value.EndsWith("re", StringComparison.Ordinal) ? "première" : FrenchOrdinals.Of(number), at)],
            _ when GermanOrdinals.Has(number) && (char.IsLower(text[at + length + 1]) || GermanOrdinals.Fits(text[..at])) =>
                [new(GermanOrdinals.Of(number, text[..at]), at)],
            _ => [],
        };
    }
}
