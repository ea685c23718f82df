namespace Pixora.Agents.Hearing.Grammar;

/// <summary>A text in which everything that was read is hidden from the readers that come later.</summary>
internal sealed class TextMask(string source)
{
    /// <summary>Stands for a letter that belongs to a span.</summary>
    internal const char Hidden = '￼';

    private readonly char[] letters = source.ToCharArray();
    private readonly List<GrammarSpan> spans = [];

    internal string Source => source;

    /// <summary>The text as far as it is not read, as long as the source.</summary>
    internal string Text => new(letters);

    internal IReadOnlyList<GrammarSpan> Spans => [.. spans.OrderBy(span => span.Start)];

    /// <summary>Adds spans in order; one that touches what was read before is left out.</summary>
    internal void Add(IEnumerable<GrammarSpan> found)
    {
        foreach (var span in found)
        {
            if (span.Length > 0 && !spans.Exists(other => span.Start < other.End && other.Start < span.End))
            {
                spans.Add(span);
                letters.AsSpan(span.Start, span.Length).Fill(Hidden);
            }
        }
    }
}
