using System.Text.RegularExpressions;
using Pixora.Agents.Language;

namespace Pixora.Agents.Hearing.Grammar;

/// <summary>
/// Finds lengths of time: "thirty-five-second", "2:30", "1′30″", "zwei Minuten dreißig", "minuto y medio",
/// "un quart d'heure", "一分半".
/// </summary>
internal static class TimeSpans
{
    private static readonly string Unit = PhrasePattern.OpenStart(PhrasePattern.OpenEnd(
        $"(?:(?<h>{GrammarWords.Pattern("hour")})|(?<m>{GrammarWords.Pattern("minute")})"
            + $"|(?<s>{GrammarWords.Pattern("second")}))",
        $"(?!{PhrasePattern.WesternLetter})"));

    private static readonly string Seconds =
        PhrasePattern.OpenStart(PhrasePattern.OpenEnd(GrammarWords.Pattern("second"),
            $"(?!{PhrasePattern.WesternLetter})"));

    private static readonly string Minutes =
        PhrasePattern.OpenStart(PhrasePattern.OpenEnd(GrammarWords.Pattern("minute"),
            $"(?!{PhrasePattern.WesternLetter})"));

    /// <summary>The seconds after minutes: "2 minutes and 30 seconds", "2 min 30", "zwei Minuten dreißig".</summary>
    private static readonly string Rest =
        $@"(?:\s*(?:,\s*)?(?:and\s+|und\s+|y\s+|et\s+|e\s+)?(?<r>\d{{1,3}}|{NumberWords.Pattern}"
            + $@"|[{NumberWords.ChineseDigits}]+)[\s‑-]*{Seconds}"
        + $@"|\s?(?<r>[0-5]\d)(?!\s*[\p{{L}}\d:%])"
        + $@"|\s+(?:y\s+|et\s+|e\s+)?(?<r>{NumberWords.Pattern})(?=\s*(?:[,.;:!?)]|$|\s(?:about|on|lang|long|über"
        + $@"|sobre|sur)\s))|(?<r>[{NumberWords.ChineseDigits}]+)(?![{NumberWords.ChineseDigits}个個场分]))?";

    private const string Half =
        @"(?<half>半钟?|个?半|\s+and\s+a\s+half|\s+und\s+eine\s+halbe|\s+y\s+medi[oa](?!\p{L})"
            + @"|\s+et\s+demie?(?!\p{L}))";

    private const string Dash = @"\s*(?:-|‑|–|to|or|bis|oder|a|à|o|ou|到|至|or\s+at\s+most)\s*";

    private static readonly Regex Amount = PhrasePattern.Compile(
        $@"{AmountPattern.Pattern}(?<up>{Dash}(?<n2>\d{{1,4}}|{NumberWords.Pattern}|[{NumberWords.ChineseDigits}]+))?"
        + $@"[\s‑-]*个?{Unit}{Half}?{Rest}");

    /// <summary>"Minuto y medio" without a number.</summary>
    private static readonly Regex Bare = PhrasePattern.Compile(
        $@"(?<![\p{{L}}\p{{N}}￼])(?:{PhrasePattern.OpenEnd(GrammarWords.Pattern("minute"))}){Half}");

    private static readonly Regex Decade = PhrasePattern.Compile(@"(?<!\p{L})(?:the|die|der|los|les|early"
        + @"|late)\s+\d?\d?\d0s$");

    private static readonly Regex SceneBefore = PhrasePattern.Compile($@"{GrammarWords.Pattern("scene")}\s*#?$");

    private static readonly Regex Clock = PhrasePattern.Compile(
        @"(?<![\p{L}\p{N}:.])(?:(?<h>\d):)?(?<m>\d{1,2}):(?<s>[0-5]\d)(?![\p{N}:])(?:\s*(?:minutes?|mins?|minuten"
            + @"|minutos|min\b|m\b|h\b))?");

    private static readonly Regex Short = PhrasePattern.Compile(
        @"(?<![\p{L}\p{N}])(?<m>\d{1,2})\s?m(?:in)?\.?\s?(?<s>[0-5]\d)\s?s?(?:ec)?(?![\p{L}\p{N}])");

    private static readonly Regex Primes = new(
        "(?<![\\p{L}\\p{N}])(?:(?<m>\\d{1,2})\\s?[′'’](?:\\s?(?<s>[0-5]?\\d)\\s?(?:″|\"|”|''|’’)?)?"
            + "|(?<s>\\d{1,3})\\s?(?:″|''|′′|’’|\"))(?![\\p{L}\\p{N}])",
        RegexOptions.CultureInvariant);

    /// <summary>Times that are written with marks; they come before quotations, whose marks look alike.</summary>
    internal static IEnumerable<GrammarSpan> FindMarked(string text) => Primes.Matches(text)
        .Where(match => !IsQuoteEnd(text, match))
        .Select(match => new GrammarSpan.Time(match.Index, match.Length, Clocked(match),
            TimeRoles.Of(text, match.Index, match.Length)));

    /// <summary>All other lengths of more than a second, in no order.</summary>
    internal static IEnumerable<GrammarSpan> Find(string text)
    {
        var clocks = Clock.Matches(text).Where(match =>
            match.Value is not ("9:16" or "16:09") && Clocked(match) > 0).ToList();

        // Several clock times are marks in a script, not lengths.
        var spoken = clocks.Count > 1 ? [] : clocks.Where(match => IsLength(text, match));
        return spoken.Concat(Short.Matches(text)).Select(match => Of(text, match, Clocked(match)))
            .Concat(Amount.Matches(text).Where(match =>
                !Decade.IsMatch(text[Math.Max(0, match.Index - 8)..match.Index] + match.Value))
                .Select(match => Of(text, match, Counted(match, text))))
            .Concat(Bare.Matches(text).Select(match => Of(text, match, 90)))
            .Where(time => time.Seconds > 1);
    }

    /// <summary>In "scene 2 to 8 seconds" the first number is the scene's.</summary>
    private static GrammarSpan.Time Of(string text, Match match, double seconds)
    {
        var start = IsAfterScene(text, match) ? match.Groups["n2"].Index : match.Index;
        var length = match.Index + match.Length - start;
        return new(start, length, seconds, TimeRoles.Of(text, start, length));
    }

    private static bool IsAfterScene(string text, Match match) =>
        match.Groups["n2"].Success && SceneBefore.IsMatch(text[Math.Max(0, match.Index - 20)..match.Index].TrimEnd());

    private static double Counted(Match match, string text)
    {
        if (AmountPattern.Value(match, text) is not { } amount)
        {
            return 0;
        }

        if (match.Groups["n2"].Success && NumberWords.Read(match.Groups["n2"].Value) is { } upper && upper > amount)
        {
            amount = IsAfterScene(text, match) ? upper : (amount + upper) / 2;
        }

        var rest = match.Groups["r"].Success ? NumberWords.Read(match.Groups["r"].Value) ?? 0 : 0;
        var unit = match.Groups["h"].Success ? 3600 : match.Groups["m"].Success ? 60 : 1;
        return ((amount + (match.Groups["half"].Success ? 0.5 : 0)) * unit) + rest;
    }

    private static double Clocked(Match match) =>
        (Part(match, "h") * 3600) + (Part(match, "m") * 60) + Part(match, "s");

    private static double Part(Match match, string group) =>
        match.Groups[group].Success ? AmountPattern.Figure(match.Groups[group].Value) : 0;

    /// <summary>A clock time is a length when its words say so, or when it stands at the end of a part.</summary>
    private static bool IsLength(string text, Match match) =>
        TimeRoles.Of(text, match.Index, match.Length) == TimeRole.Film
        || Regex.IsMatch(match.Value, @"\p{L}")
        || (Regex.IsMatch(text[(match.Index + match.Length)..], @"^\s*(?:[,;.)]"
            + @"|$)") && Regex.IsMatch(text[..match.Index], @"(?:^|[,;(])\s*$"));

    /// <summary>True when the mark closes a quotation that was opened before: <c>"we sold 30"</c>.</summary>
    private static bool IsQuoteEnd(string text, Match match)
    {
        var before = text[..match.Index];
        return match.Value[^1] switch
        {
            '"' => before.Count(letter => letter == '"') % 2 == 1,
            '”' => before.LastIndexOfAny(['“', '„']) > before.LastIndexOf('”'),
            '’' or '\'' => !match.Groups["s"].Success,
            _ => false,
        };
    }
}
