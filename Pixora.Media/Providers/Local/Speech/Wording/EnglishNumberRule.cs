using System.Globalization;
using System.Text.RegularExpressions;

namespace Pixora.Media.Providers.Local.Speech.Wording;

/// <summary>Numbers, years, decades, times and fractions of English, for an engine that would guess at them.</summary>
internal sealed class EnglishNumberRule(Tongue tongue) : ReadingRule(tongue)
{
    private static readonly string[] Halves = ["", "", "half", "third", "quarter"];

    private readonly Regex decade = Pattern(@"(?<year>\d{3}0|['’]?\d0)['’]?s(?![\p{L}\p{N}])");
    private readonly Regex time = Pattern(@"(?<hour>[01]?\d|2[0-4]):(?<minute>[0-5]\d)(?::\d{2})?(?![\d:])");
    private readonly Regex fraction = Pattern(@"(?<up>\d{1,2})/(?<down>\d{1,2})(?![\p{N}/])");
    private readonly Regex year = Pattern(@"(?<year>1\d{3}|20\d{2})(?![\p{L}\p{N}]|[.,]\d|[-–]\d)(?! +\p{Ll}+s\b)");
    private readonly Regex yearAfter = Pattern(@"(?<year>1\d{3}|20\d{2})(?![\p{L}\p{N}]|[.,]\d)");
    private readonly Regex plain = Pattern(Number);

    public override IReadOnlyList<ReadPart> Read(string text, int at, out int length)
    {
        if (!char.IsAsciiDigit(text[at]) && text[at] is not ('\'' or '’'))
        {
            length = 0;
            return [];
        }

        foreach (var (pattern, say) in new (Regex, Func<Match, string>)[]
        {
            (decade, Decade), (time, Time), (fraction, Fraction), (FollowsYearWord(text, at) ? yearAfter : year, Year), (plain, Say),
        })
        {
            if (pattern.Match(text, at) is { Success: true } match)
            {
                length = match.Length;
                return [new(say(match), at)];
            }
        }

        length = 0;
        return [];
    }

    private static bool FollowsYearWord(string text, int at)
    {
        var before = text[..at].TrimEnd();
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return word.ToLowerInvariant() is "in" or "since" or "by" or "until" or "from" or "year" or "of" or "after" or "before" or "late"
            or "early" or "to" or "and" or "–" or "-" || before.EndsWith('–') || before.EndsWith('-');
    }

    private static string Decade(Match match)
    {
        var digits = match.Groups["year"].Value.TrimStart('\'', '’');
        return EnglishNumbers.Plural(digits.Length == 2 ? EnglishNumbers.Cardinal(digits) : EnglishNumbers.Year(Parse(digits)));
    }

    private static string Time(Match match)
    {
        int hour = Parse(match.Groups["hour"].Value), minute = Parse(match.Groups["minute"].Value);
        return minute switch
        {
            0 => hour is > 0 and <= 12 ? $"{EnglishNumbers.Cardinal(hour)} o'clock" : $"{EnglishNumbers.Cardinal(hour)} hundred hours",
            < 10 => $"{EnglishNumbers.Cardinal(hour)} oh {EnglishNumbers.Cardinal(minute)}",
            _ => $"{EnglishNumbers.Cardinal(hour)} {EnglishNumbers.Cardinal(minute)}",
        };
    }

    private static string Fraction(Match match)
    {
        int up = Parse(match.Groups["up"].Value), down = Parse(match.Groups["down"].Value);
        if (down < 2 || up >= down)
        {
            return $"{EnglishNumbers.Cardinal(up)} {EnglishNumbers.Cardinal(down)}";
        }

        var part = down < Halves.Length ? Halves[down] : EnglishNumbers.Ordinal(down);
        return up == 1 ? $"one {part}" : $"{EnglishNumbers.Cardinal(up)} {(part == "half" ? "halves" : part + "s")}";
    }

    private static string Year(Match match) => EnglishNumbers.Year(Parse(match.Groups["year"].Value));

    private static int Parse(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
