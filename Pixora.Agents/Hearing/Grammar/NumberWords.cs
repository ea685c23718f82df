using System.Globalization;
using System.Text.RegularExpressions;
using Pixora.Agents.Language;

namespace Pixora.Agents.Hearing.Grammar;

/// <summary>
/// Whole numbers from 1 to 999 written as words: "one hundred and twenty", "fünfunddreißig", "quatre-vingt-dix",
/// "一百二十".
/// </summary>
internal static class NumberWords
{
    internal const string ChineseDigits = "零〇一二两兩三四五六七八九十百";

    private const string Gap = @"[\s‑-]+";

    private static readonly string[] Kinds = ["twenties", "teens", "tens", "ones"];

    private static readonly Dictionary<string, string[]> Classes = EmbeddedText.Lines("Grammar/numbers.txt")
        .Select(line => line.Split(": ", 2))
        .ToDictionary(parts => parts[0], parts => parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static readonly Dictionary<string, int> Values = Classes
        .SelectMany(list => list.Value.Select((forms, place) => (forms, value: ValueOf(list.Key, place))))
        .SelectMany(entry => entry.forms.Split('/').Select(form => (form, entry.value)))
        .GroupBy(entry => entry.form, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(group => group.Key, group => group.First().value, StringComparer.OrdinalIgnoreCase);

    private static readonly Regex Part = PhrasePattern.Compile(
        "und|" + string.Join('|', Values.Keys.OrderByDescending(word => word.Length).Select(Spaced)));

    /// <summary>A pattern of number words without edges; the longest reading comes first.</summary>
    internal static string Pattern { get; } = "(?:" + string.Join('|', Hundreds().Concat(Compounds()).Concat(Single()))
        + ")";

    /// <summary>The value of words that <see cref="Pattern"/> found.</summary>
    internal static int Parse(string words)
    {
        var total = 0;
        foreach (Match part in Part.Matches(words))
        {
            var value = Values.GetValueOrDefault(Regex.Replace(part.Value, Gap, "-"));
            total = value == 100 ? Math.Max(total, 1) * 100
                : value == 20 && total % 100 == 4 && part.Value.StartsWith("vingt", StringComparison.OrdinalIgnoreCase)
                    ? total + 76
                : total + value;
        }

        return total;
    }

    /// <summary>A number in Chinese characters or as words or figures; null when the text is none.</summary>
    internal static int? Read(string text)
    {
        var word = text.Trim();
        return int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var figure) ? figure
            : word.Length > 0 && word.All(letter => ChineseDigits.Contains(letter, StringComparison.Ordinal))
                ? Chinese(word)
            : Regex.IsMatch(word,
                $"^(?:{Pattern})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant) ? Parse(word)
            : null;
    }

    /// <summary>九十 is 90, 三十五 is 35, 一百二十 is 120.</summary>
    internal static int Chinese(string text)
    {
        var total = 0;
        var digit = 0;
        foreach (var character in text)
        {
            if (character is '十' or '百')
            {
                total += Math.Max(digit, 1) * (character == '十' ? 10 : 100);
                digit = 0;
            }
            else
            {
                digit = character is '两' or '兩' ? 2
                    : character == '〇' ? 0
                    : "零一二三四五六七八九".IndexOf(character, StringComparison.Ordinal);
            }
        }

        return total + digit;
    }

    private static int ValueOf(string list, int place) =>
        list[(list.IndexOf('-', StringComparison.Ordinal) + 1)..] switch
    {
        "ones" => place + 1,
        "teens" => place + 10,
        "twenties" => place + 21,
        "tens" => (place + 2) * 10,
        _ => (place + 1) * 100,
    };

    private static IEnumerable<string> Hundreds() =>
    [
        $"(?:(?:{Any("en-ones")}|a){Gap})?{Any("en-hundred")}(?:{Gap}(?:and{Gap})?{Below("en", $"{Gap}")})?",
        $"(?:{Any("de-ones")}\\s*)?{Any("de-hundred")}(?:\\s*(?:und)?\\s*{BelowGerman("de")})?",
        $"{Any("es-hundreds")}(?:{Gap}{Below("es", @"\s+y\s+")})?",
        $"(?:{Any("fr-ones")}{Gap})?{Any("fr-hundred")}(?:{Gap}{BelowFrench()})?",
    ];

    private static IEnumerable<string> Compounds() =>
    [
        $"{Any("en-tens")}{Gap}{Any("en-ones")}",
        $"{Any("de-ones")}\\s?und\\s?{Any("de-tens")}",
        $"{Any("nl-ones")}(?:en|ën){Any("nl-tens")}",
        $"{Any("es-tens")}\\s+y\\s+{Any("es-ones")}",
        $"{Any("pt-tens")}\\s+e\\s+{Any("pt-ones")}",
        $"{Any("it-tens")}{Any("it-ones")}",
        French(),
    ];

    private static IEnumerable<string> Single() =>
        Kinds.Select(
            kind => Alternatives(
                Classes.Where(list => list.Key.EndsWith("-" + kind, StringComparison.Ordinal)).SelectMany(list =>
                    list.Value)));

    private static string Below(string language, string join) =>
        $"(?:{Any(language + "-tens")}{join}{Any(language + "-ones")}|"
            + (Classes.ContainsKey(language + "-twenties") ? Any(language + "-twenties") + "|" : "")
            + $"{Any(language + "-teens")}|{Any(language + "-tens")}|{Any(language + "-ones")})";

    private static string BelowGerman(string language) =>
        $"(?:{Any(language + "-ones")}und{Any(language + "-tens")}|{Any(language + "-teens")}|{Any(language + "-tens")}"
            + $"|{Any(language + "-ones")})";

    private static string BelowFrench() => $"(?:{French()}|{Any("fr-teens")}|{Any("fr-tens")}|{Any("fr-ones")})";

    private static string French() =>
        $"(?:quatre{Gap}vingts?(?:{Gap}(?:{Any("fr-teens")}|{Any("fr-ones")}))?"
            + $"|soixante{Gap}(?:et{Gap})?(?:{Any("fr-teens")}|{Any("fr-ones")})"
            + $"|{Any("fr-tens")}{Gap}(?:et{Gap})?{Any("fr-ones")})";

    private static string Any(string list) => Alternatives(Classes[list]);

    private static string Alternatives(IEnumerable<string> entries) =>
        "(?:" + string.Join(
            '|', entries.SelectMany(entry => entry.Split('/')).Distinct().OrderByDescending(word =>
                word.Length).Select(Spaced)) + ")";

    private static string Spaced(string word) => Regex.Escape(word).Replace("-", Gap, StringComparison.Ordinal);
}
