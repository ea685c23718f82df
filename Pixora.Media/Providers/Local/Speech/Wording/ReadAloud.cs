using System.Collections.Concurrent;
using System.Text;

namespace Pixora.Media.Providers.Local.Speech.Wording;

/// <summary>
/// Says in words what is written in figures and signs, by language: what is spoken, not what captions show.
/// </summary>
internal static class ReadAloud
{
    // Roman numerals, fractions and other signs that have plain letters in them.
    private const string Compatible = "½⅓¼¾⅔";

    private static readonly ConcurrentDictionary<string, ReadingRule[]> Rules = new(StringComparer.Ordinal);

    /// <summary>The words, and from which unit of the text each comes.</summary>
    public static SpokenForm Of(string text, string language)
    {
        var rules = Rules.GetOrAdd(language, code => All(Tongue.Of(code)));
        var plain = Plain(text);
        var form = new SpokenFormBuilder();
        for (var at = 0; at < plain.Text.Length;)
        {
            var (parts, length) = Read(rules, plain.Text, at);
            foreach (var part in parts)
            {
                // Chinese has no spaces between words.
                form.Word(language == "zh" ? part.Text.Replace(" ", "", StringComparison.Ordinal) : part.Text, plain.Sources[part.Source]);
            }

            if (parts.Count == 0)
            {
                length = char.IsSurrogatePair(plain.Text, at) ? 2 : 1;
                form.Copy(plain.Text.Substring(at, length), plain.Sources[at]);
            }

            at += length;
        }

        return form.Build();
    }

    private static ReadingRule[] All(Tongue tongue) =>
    [
        new MoneyRule(tongue), new MeasureRule(tongue), new DateRule(tongue), new UnitRule(tongue), new OrdinalRule(tongue),
        new RomanRule(tongue), new AbbreviationRule(tongue), new SignRule(tongue),
        tongue.IsEnglish ? new EnglishNumberRule(tongue) : new FigureRule(tongue),
    ];

    private static (IReadOnlyList<ReadPart> Parts, int Length) Read(ReadingRule[] rules, string text, int at)
    {
        foreach (var rule in rules)
        {
            if (rule.Read(text, at, out var length) is { Count: > 0 } parts)
            {
                return (parts, length);
            }
        }

        return ([], 1);
    }

    /// <summary>The text with the letters that signs such as Ⅳ and ½ are made of.</summary>
    private static PlainText Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        var sources = new List<int>(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var here = text[at] switch
            {
                >= '\u2160' and <= '\u217F' and var roman => roman.ToString().Normalize(NormalizationForm.FormKC).ToUpperInvariant(),
                var sign when Compatible.Contains(sign, StringComparison.Ordinal) =>
                    Fraction(sign, at > 0 && char.IsAsciiDigit(text[at - 1])),
                var other => other.ToString(),
            };
            plain.Append(here);
            sources.AddRange(Enumerable.Repeat(at, here.Length));
        }

        sources.Add(text.Length);
        return new(plain.ToString(), sources);
    }

    private static string Fraction(char sign, bool afterNumber) =>
        (afterNumber ? " " : "") + sign.ToString().Normalize(NormalizationForm.FormKC).Replace('\u2044', '/');

    private sealed record PlainText(string Text, List<int> Sources);
}
