using Pixora.Agents.Hearing.Grammar;
using Pixora.Agents.Language;

namespace Pixora.Agents.Planning.Editing;

/// <summary>The values of edits in a clause, by the word lists.</summary>
internal static class EditWords
{
    private static readonly PhraseLexicon Values = PhraseLexicon.Load("edits");

    internal static PhraseLexicon Touches { get; } = PhraseLexicon.Load("touches");

    internal static PhraseLexicon Contradictions { get; } = PhraseLexicon.Load("contradictions");

    internal static PhraseLexicon Languages { get; } = PhraseLexicon.Load("languages");

    private static readonly Dictionary<string, PhraseLexicon> Single = Values.Meanings.ToDictionary(
        meaning => meaning, meaning =>
            new PhraseLexicon([$"{meaning}: {string.Join(" | ", Values.Phrases(meaning))}"]));

    internal static string Pattern(string meaning) => Values.Pattern(meaning);

    internal static bool Says(string text, string meaning) => Find(text, meaning).Count > 0;

    internal static IReadOnlyList<Mention> Find(string text, string meaning) => Single[meaning].Find(text);

    /// <summary>True when a text is one of the phrases, apart from punctuation.</summary>
    internal static bool Is(string text, string meaning)
    {
        var bare = text.Trim(' ', '.', '!', '?', ',', '。', '！', '？', '，', '¿', '¡');
        return Values.Phrases(meaning).Contains(bare, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The first of these values that a text names, by the name of an enum's member.</summary>
    internal static T? First<T>(string text, params string[] meanings)
        where T : struct, Enum => meanings
            .SelectMany(meaning => Find(text, meaning))
            .OrderBy(mention => mention.Start)
            .Select(mention => Enum.TryParse<T>(mention.Meaning, ignoreCase: true, out var value) ? value : (T?)null)
            .FirstOrDefault(value => value is not null);

    /// <summary>A text without its spans: blanks stand in their place.</summary>
    internal static string Unspanned(GrammarText text)
    {
        var letters = text.Source.ToCharArray();
        foreach (var span in text.Spans)
        {
            letters.AsSpan(span.Start, span.Length).Fill(' ');
        }

        return new(letters);
    }
}
