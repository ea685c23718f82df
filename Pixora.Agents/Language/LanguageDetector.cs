using System.Text;

namespace Pixora.Agents.Language;

/// <summary>
/// Detects the language of a text: by its script, and for Latin letters by function words and letters with marks.
/// </summary>
internal static class LanguageDetector
{
    private const string English = "en";

    /// <summary>Each function word counts once, shared by the languages that have it.</summary>
    private static readonly Dictionary<string, Vote[]> FunctionWords = Lexicons.FunctionWords.Meanings
        .SelectMany(language => Lexicons.FunctionWords.Phrases(language).Select(word => (word, language)))
        .GroupBy(pair => pair.word, pair => pair.language)
        .ToDictionary(
            group => group.Key, group => group.Select(language => new Vote(language, 1.0 / group.Count())).ToArray());

    /// <summary>Letters that only some languages write.</summary>
    private static readonly MarkedLetters[] Marked =
    [
        new("äöüß", new("de", 0.6)), new("ñ¿¡áíóú", new("es", 0.6)), new("çœèêàùî", new("fr", 0.6)), new(
            "ãõ", new("pt", 1.5)),
        new("łżśęąń", new("pl", 1.5)), new("åä", new("sv", 0.7)), new("ğış", new("tr", 1.5)),
    ];

    /// <summary>An ISO 639-1 code; English when nothing was recognized.</summary>
    internal static string Detect(string text) => Recognize(text) ?? English;

    /// <summary>An ISO 639-1 code; null when nothing was recognized.</summary>
    internal static string? Recognize(string text)
    {
        var scripts = text.EnumerateRunes()
            .Where(Rune.IsLetter)
            .Select(WritingScript.Of)
            .GroupBy(script => script.Name)
            .ToDictionary(group => group.Key, group => group.Sum(script => script.Weight));
        if (scripts.Count == 0)
        {
            return null;
        }

        // Japanese mixes its kana with many Chinese characters, so a few kana decide.
        var main = scripts.TryGetValue("ja", out var kana) && kana * 4 >= scripts.GetValueOrDefault("zh")
            ? "ja"
            : scripts.MaxBy(script => script.Value).Key;
        return main == WritingScript.Latin ? DetectLatin(text) : WritingScript.Refine(main, text);
    }

    private static string? DetectLatin(string text)
    {
        var lower = text.ToLowerInvariant();
        var byWords = Words(lower).SelectMany(word => FunctionWords.GetValueOrDefault(word, []));
        var byLetters = Marked.Where(marked => lower.AsSpan().ContainsAny(marked.Letters)).Select(
            marked => marked.Vote);
        return byWords.Concat(byLetters)
            .GroupBy(vote => vote.Language, vote => vote.Weight)
            .Select(group => new Vote(group.Key, group.Sum()))
            .OrderByDescending(vote => vote.Weight)
            .ThenBy(vote => vote.Language == English ? 0 : 1)
            .ThenBy(vote => vote.Language, StringComparer.Ordinal)
            .Select(vote => vote.Language)
            .FirstOrDefault();
    }

    private static string[] Words(string text) =>
        new string([.. text.Select(letter => char.IsLetter(letter) ? letter : ' ')]).Split(
            ' ', StringSplitOptions.RemoveEmptyEntries);

    private readonly record struct Vote(string Language, double Weight);

    private sealed record MarkedLetters(string Letters, Vote Vote);
}
