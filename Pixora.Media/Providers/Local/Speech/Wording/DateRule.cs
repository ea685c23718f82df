using System.Globalization;
using System.Text.RegularExpressions;

namespace Pixora.Media.Providers.Local.Speech.Wording;

/// <summary>Dates in figures: <c>01/02/2023</c>, <c>2023-02-01</c>, <c>1.2.2023</c>, and days with a month's name.</summary>
internal sealed class DateRule(Tongue tongue) : ReadingRule(tongue)
{
    private readonly Regex figures = Pattern(
        @"(?:(?<a>\d{1,2})(?<gap>[/.-])(?<b>\d{1,2})\k<gap>(?<year>\d{4}|\d{2})|"
        + @"(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2}))(?!" + InWord + "|/)");

    private readonly Regex named = Pattern(
        $@"(?<day>\d{{1,2}})(?<dot>\.)? ?(?<name>{Months(tongue)})(?:(?<tail> )(?<year>\d{{4}}))?(?!{InWord})");

    // As English has it: "May 5, 2023". Other languages have the day first.
    private readonly Regex monthFirst = Pattern(
        tongue.IsEnglish
            ? $@"(?<name>{Months(tongue)}) (?<day>\d{{1,2}})(?:st|nd|rd|th)?(?:,? (?<year>\d{{4}}))?(?!{InWord})"
            : "(?!)");

    public override IReadOnlyList<ReadPart> Read(string text, int at, out int length)
    {
        var match = named.Match(text, at);
        match = match.Success ? match : monthFirst.Match(text, at);
        var month = match.Success ? Tongue.MonthOf(match.Groups["name"].Value) : null;
        var day = match.Success ? Figure(match, "day") : 0;
        if (!match.Success)
        {
            match = figures.Match(text, at);
            (day, month) = match.Success ? Day(match) : default;
        }

        length = match.Length;
        if (!match.Success || month is not { } known || Tongue.Month(known) is null || day is < 1 or > 31)
        {
            return Chinese(match, day, month);
        }

        var year = match.Groups["year"];
        var whole = Say(day, known, text[..at]);
        return year.Success ? [new(whole, at), new(Year(year.Value), year.Index)] : [new(whole, at)];
    }

    private static string Months(Tongue tongue) => Any(tongue.Section("months").Values.Select(name => name[0]));

    private IReadOnlyList<ReadPart> Chinese(Match match, int day, int? month) => Tongue.Language == "zh" && match.Success
        && month is >= 1 and <= 12 && day is >= 1 and <= 31
        ? [new(string.Create(CultureInfo.InvariantCulture, $"{match.Groups["year"].Value}年{month}月{day}日"), match.Index)]
        : [];

    /// <summary>Which of two numbers is the day: English writes it second, unless it cannot be.</summary>
    private (int Day, int? Month) Day(Match match)
    {
        if (match.Groups["month"].Success)
        {
            return (Figure(match, "day"), Figure(match, "month"));
        }

        int a = Figure(match, "a"), b = Figure(match, "b");
        var monthFirst = Tongue.IsEnglish ? a <= 12 : b > 12;
        return monthFirst ? (b, a is >= 1 and <= 12 ? a : null) : (a, b is >= 1 and <= 12 ? b : null);
    }

    private string Say(int day, int month, string before) => Tongue.Language switch
    {
        "en" => $"{Tongue.Month(month)} {EnglishNumbers.Ordinal(day)}",
        "de" => $"{GermanOrdinals.Of(day, before)} {Tongue.Month(month)}",
        "es" => string.Create(CultureInfo.InvariantCulture, $"{day} de {Tongue.Month(month)}"),
        "fr" when day == 1 => $"premier {Tongue.Month(month)}",
        _ => string.Create(CultureInfo.InvariantCulture, $"{day} {Tongue.Month(month)}"),
    };

    private string Year(string digits)
    {
        var year = int.Parse(digits, CultureInfo.InvariantCulture);
        year += digits.Length == 2 ? year < 50 ? 2000 : 1900 : 0;
        return Tongue.IsEnglish ? ", " + EnglishNumbers.Year(year)
            : string.Create(CultureInfo.InvariantCulture, $"{(Tongue.Language == "es" ? "de " : "")}{year}");
    }

    private static int Figure(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
}
