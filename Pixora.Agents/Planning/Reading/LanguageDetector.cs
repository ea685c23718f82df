using System.Text;

namespace Pixora.Agents.Planning.Reading;

/// <summary>Tells which language a text is in: by its script, and for Latin letters by its small words.</summary>
internal static class LanguageDetector
{
    private static readonly Dictionary<string, (string Language, double Weight)[]> SmallWords = Lexicons.FunctionWords.Meanings
        .SelectMany(language => Lexicons.FunctionWords.Phrases(language).Select(word => (word, language)))
        .GroupBy(pair => pair.word, pair => pair.language)
        .ToDictionary(group => group.Key, group => group.Select(language => (language, 1.0 / group.Count())).ToArray());

    /// <summary>Letters that only some languages write.</summary>
    private static readonly (string Language, string Letters, double Weight)[] TellingLetters =
    [
        ("de", "äöüß", 0.6), ("es", "ñ¿¡áíóú", 0.6), ("fr", "çœèêàùî", 0.6), ("pt", "ãõ", 1.5),
        ("pl", "łżśęąń", 1.5), ("sv", "åä", 0.7), ("tr", "ğış", 1.5),
    ];

    /// <summary>An ISO 639-1 code; English when nothing tells.</summary>
    internal static string Detect(string text)
    {
        var scripts = text.EnumerateRunes()
            .Where(Rune.IsLetter)
            .Select(WritingScript.Of)
            .GroupBy(script => script.Name)
            .ToDictionary(group => group.Key, group => group.Sum(script => script.Weight));
        if (scripts.Count == 0)
        {
            return "en";
        }

        // Japanese mixes its kana with many Chinese characters: a few kana are proof enough.
        var main = scripts.GetValueOrDefault("ja") * 4 >= scripts.GetValueOrDefault("zh") && scripts.ContainsKey("ja")
            ? "ja"
            : scripts.MaxBy(script => script.Value).Key;
        return main == WritingScript.Latin ? DetectLatin(text) : WritingScript.Refine(main, text);
    }

    private static string DetectLatin(string text)
    {
        var lower = text.ToLowerInvariant();
        var scores = Words(lower)
            .SelectMany(word => SmallWords.GetValueOrDefault(word, []))
            .Concat(TellingLetters.Where(letters => lower.AsSpan().ContainsAny(letters.Letters)).Select(letters => (letters.Language, letters.Weight)))
            .GroupBy(score => score.Item1, score => score.Item2)
            .Select(group => (Language: group.Key, Score: group.Sum()))
            .OrderByDescending(score => score.Score)
            .ThenBy(score => score.Language == "en" ? 0 : 1)
            .ThenBy(score => score.Language, StringComparer.Ordinal);
        return scores.Select(score => score.Language).FirstOrDefault("en");
    }

    private static string[] Words(string text) =>
        new string([.. text.Select(letter => char.IsLetter(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
