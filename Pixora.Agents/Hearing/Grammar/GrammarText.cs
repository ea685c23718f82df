using System.Text;

namespace Pixora.Agents.Hearing.Grammar;

/// <summary>A text with everything in it that is read by its form.</summary>
/// <param name="Source">The text as the person put it.</param>
/// <param name="Spans">In the text's order, none touching another.</param>
internal sealed record GrammarText(string Source, IReadOnlyList<GrammarSpan> Spans)
{
    /// <summary>The text with a marker in place of each span, which a model reads.</summary>
    internal string Marked { get; } = Mark(Source, Spans);

    /// <summary>Reads a text; it never fails, and reads the same text the same way.</summary>
    internal static GrammarText Read(string text)
    {
        var mask = new TextMask(text);
        mask.Add(TimeSpans.FindMarked(mask.Text));
        mask.Add(Quotations.Find(mask.Text));
        mask.Add(Quotations.FindNames(mask.Text));
        mask.Add(AmountSpans.FindRatios(mask.Text));
        mask.Add(AmountSpans.FindPrices(mask.Text));
        mask.Add(AmountSpans.FindPercents(mask.Text));
        mask.Add(TimeSpans.Find(mask.Text));
        mask.Add(SceneSpans.Find(mask.Text));
        mask.Add(AmountSpans.FindCounts(mask.Text));
        mask.Add(SceneLikeSpans.Find(mask.Text));
        mask.Add(AmountSpans.FindFactors(mask.Text));
        mask.Add(AmountSpans.FindRepeats(mask.Text));
        mask.Add(AmountSpans.FindNumbers(mask.Text));
        return new(text, mask.Spans);
    }

    internal IEnumerable<T> Of<T>()
        where T : GrammarSpan => Spans.OfType<T>();

    /// <summary>The length of the film, in seconds; null when no length is tied to it and none stands alone.</summary>
    internal double? FilmSeconds() =>
        Of<GrammarSpan.Time>().FirstOrDefault(time => time.Role == TimeRole.Film)?.Seconds
        ?? Of<GrammarSpan.Time>().FirstOrDefault(time => time.Role == TimeRole.Open)?.Seconds;

    /// <summary>A part of the text with the spans that lie wholly in it, counted from its beginning.</summary>
    /// <param name="start">First UTF-16 unit of the source.</param>
    internal GrammarText Slice(int start, int length) => new(
        Source.Substring(start, length),
        [.. Spans.Where(span => span.Start >= start && span.End <= start + length)
            .Select(span => span with { Start = span.Start - start })]);

    private static string Mark(string source, IReadOnlyList<GrammarSpan> spans)
    {
        var text = new StringBuilder(source.Length);
        var at = 0;
        foreach (var span in spans)
        {
            text.Append(source, at, span.Start - at).Append(Gap(text)).Append(span.Marker);
            at = span.End;
            text.Append(at < source.Length && char.IsLetterOrDigit(source[at]) ? " " : "");
        }

        return text.Append(source, at, source.Length - at).ToString();
    }

    private static string Gap(StringBuilder text) => text.Length > 0 && !char.IsWhiteSpace(text[^1]) ? " " : "";
}
