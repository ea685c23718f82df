using System.Text.RegularExpressions;

namespace Pixora.Media.Providers.Local.Speech.Wording;

/// <summary>A number that was written with digits.</summary>
/// <param name="Whole">Digits alone.</param>
/// <param name="Rest">Digits after the decimal mark; empty without one.</param>
internal sealed record WrittenNumber(string Whole, string Rest)
{
    public bool IsOne => Whole == "1" && Rest.Length == 0;

    /// <param name="match">With the groups whole, gap, mark and rest.</param>
    public static WrittenNumber Of(Match match, Tongue tongue)
    {
        var whole = new string([.. match.Groups["whole"].Value.Where(char.IsAsciiDigit)]);
        var rest = match.Groups["rest"].Value;
        var gap = match.Groups["gap"].Value;
        // 1.250 in a language with a decimal comma, or 1,250 in one with a point, was grouped; 1.250 in English was not.
        return gap.Length > 0 && rest.Length == 0 && gap == DecimalMark(tongue)
            && match.Groups["whole"].Value.Split(gap) is [var before, var after]
            ? new(before, after)
            : new(whole, rest);
    }

    public string InEnglish() => Rest.Length == 0
        ? EnglishNumbers.Cardinal(Whole)
        : $"{EnglishNumbers.Cardinal(Whole)} point {EnglishNumbers.Digits(Rest)}";

    /// <summary>As the engine of the language reads it right: without gaps, with the language's own mark.</summary>
    public string InDigits(Tongue tongue) => Rest.Length == 0
        ? Whole
        : tongue.Language == "zh" ? $"{Whole}点{Rest}" : $"{Whole}{DecimalMark(tongue)}{Rest}";

    private static string DecimalMark(Tongue tongue) => tongue.Language is "en" or "zh" ? "." : ",";
}
