using System.Text.RegularExpressions;
using Pixora.Agents.Language;

namespace Pixora.Agents.Hearing.Grammar;

/// <summary>Finds ratios, prices, per cents, factors, repetitions, counts of scenes and all other numbers.</summary>
internal static class AmountSpans
{
    private static readonly Regex Ratios = PhrasePattern.Compile(@"(?<![\p{L}\p{N}])(?<w>16|9|4|1|3|21"
        + @"|2)\s?(?:[:：/xX×]|\s(?:by|mal|por|sur)\s)\s?(?<h>9|16|5|1|3|4)(?![\p{L}\p{N}:])");

    private static readonly Regex Prices = PhrasePattern.Compile(
        $@"(?<c>US\$|[$€£¥￥])\s?(?<n>\d{{1,6}}(?:[.,]\d{{1,2}})?)|{AmountPattern.Pattern}[\s‑-]*(?<c>dollars?"
            + $@"|bucks?"
            + $@"|usd|us-dollar|dólares|dólar|€|euros?|eur|\$|£|pounds?|pfund|libras?|livres|cents?|centimes?"
            + $@"|céntimos"
            + $@"|centavos|块钱?|元|美元|欧元|人民币|rmb|yuan)(?!\p{{L}})");

    private static readonly Regex Percents = PhrasePattern.Compile(
        $@"{AmountPattern.Pattern}\s*(?:%|percent|per cent|prozent|por ciento|pour cent|pour-cent)"
            + $@"|百分之(?<z>[{NumberWords.ChineseDigits}]+|\d+)");

    private static readonly Regex Factors = PhrasePattern.Compile($"(?<two>{GrammarWords.Pattern("factor-2")})"
        + $"|(?<half>{GrammarWords.Pattern("factor-0.5")})");

    private static readonly Regex Repeats = PhrasePattern.Compile(
        $@"(?<two>{GrammarWords.Pattern("twice")})|(?<three>{GrammarWords.Pattern("thrice")})"
            + $@"|{AmountPattern.Pattern}[\s-]*(?:times|mal(?!\p{{L}})|veces|fois|次|遍)");

    private static readonly Regex Counts = PhrasePattern.Compile(
        $@"(?:(?<one>(?:a|one|just one|only one)?\s*single|einer? einzigen?|una? sola|une seule)"
            + $@"|{AmountPattern.Pattern})[\s‑-]*(?:\p{{L}}+(?:e|er|es|en|short|quick|different|new)\s+)?个?\s*"
        + $"{PhrasePattern.OpenStart(GrammarWords.Pattern("scene"))}");

    private static readonly Regex Numbers = PhrasePattern.Compile(
        $@"(?<![\p{{L}}\p{{N}}.,:#])(?:(?<n>\d{{1,6}}(?:[.,]\d{{1,2}})?)(?![\p{{L}}\p{{N}}:])"
            + $@"|(?<w>(?:{NumberWords.Pattern})(?![\p{{L}}\p{{N}}])))");

    private static readonly string[] Ones =
        ["one", "un", "una", "uno", "une", "ein", "eine", "einer", "einem", "einen", "eines"];

    /// <summary>Words that are numbers only beside a unit.</summary>
    private static readonly string[] Ambiguous =
    [
        .. Ones, "a", "neuf", "once", "elf", "um", "uma", "sei", "een", "drie", "tien", "dos", "vier", "six", "huit",
        "acht",
        "cent",
    ];

    internal static IEnumerable<GrammarSpan> FindRatios(string text) => Ratios.Matches(text)
        .Select(match =>
            new GrammarSpan.Ratio(match.Index, match.Length, $"{match.Groups["w"].Value}:{match.Groups["h"].Value}"))
        .Where(ratio =>
            ratio.Text is "16:9" or "9:16" or "4:5" or "1:1" or "4:3" or "3:4" or "21:9" or "5:4" or "2:1" or "2:3" or "3:2");

    internal static IEnumerable<GrammarSpan> FindPrices(string text) => Prices.Matches(text)
        .Select(match =>
            (match, amount: AmountPattern.Value(match, text), currency: match.Groups["c"].Value.ToLowerInvariant()))
        .Where(found => found.amount is not null)
        .Select(found => new GrammarSpan.Price(
            found.match.Index,
            found.match.Length,
            IsCents(found.currency) ? found.amount!.Value / 100 : found.amount!.Value,
            Currency(found.currency)));

    internal static IEnumerable<GrammarSpan> FindPercents(string text) => Percents.Matches(text)
        .Select(match => new GrammarSpan.Percent(match.Index, match.Length, PercentOf(match, text)));

    internal static IEnumerable<GrammarSpan> FindFactors(string text) => Factors.Matches(text)
        .Select(match => new GrammarSpan.Factor(match.Index, match.Length, match.Groups["two"].Success ? 2 : 0.5));

    internal static IEnumerable<GrammarSpan> FindRepeats(string text) => Repeats.Matches(text)
        .Select(match => new GrammarSpan.Repeat(
            match.Index,
            match.Length,
            match.Groups["two"].Success ? 2
            : match.Groups["three"].Success ? 3
            : (int)(AmountPattern.Value(match, text) ?? 1)));

    /// <summary>"A scene" is no count, and neither are more scenes than a hundred.</summary>
    internal static IEnumerable<GrammarSpan> FindCounts(string text) => Counts.Matches(text)
        .Where(match => match.Groups["one"].Success || !IsArticle(match))
        .Select(match => (match, count: match.Groups["one"].Success ? 1 : AmountPattern.Value(match, text)))
        .Where(found => found.count is >= 1 and <= 100)
        .Select(found => new GrammarSpan.SceneCount(found.match.Index, found.match.Length, (int)found.count!.Value));

    internal static IEnumerable<GrammarSpan> FindNumbers(string text) => Numbers.Matches(text)
        .Where(match => match.Groups["n"].Success || !Ambiguous.Contains(match.Value.ToLowerInvariant()))
        .Select(match => new GrammarSpan.Number(
            match.Index,
            match.Length,
            match.Groups["n"].Success ? AmountPattern.Figure(match.Groups["n"].Value)
                : NumberWords.Parse(match.Value)));

    private static double PercentOf(Match match, string text) =>
        match.Value.StartsWith('百')
            ? NumberWords.Read(match.Groups["z"].Value) ?? 0
            : AmountPattern.Value(match, text) ?? 0;

    private static bool IsArticle(Match match) =>
        match.Groups["p"].Success
        || Ones.Contains(match.Groups["w"].Value, StringComparer.OrdinalIgnoreCase)
        || match.Groups["z"].Value == "一";

    private static bool IsCents(string currency) =>
        currency.StartsWith("cent", StringComparison.Ordinal) || currency.StartsWith("cént", StringComparison.Ordinal);

    private static string Currency(string text) => text switch
    {
        "€" or "euro" or "euros" or "eur" or "欧元" => "EUR",
        "£" or "pound" or "pounds" or "pfund" or "libra" or "libras" or "livres" => "GBP",
        "¥" or "￥" or "块" or "块钱" or "元" or "人民币" or "rmb" or "yuan" => "CNY",
        _ => "USD",
    };
}
