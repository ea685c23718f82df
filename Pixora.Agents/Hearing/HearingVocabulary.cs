using Pixora.Agents.Hearing.Model;

namespace Pixora.Agents.Hearing;

/// <summary>Whether a word has to do with a film, or with wishes about one.</summary>
internal static class HearingVocabulary
{
    private static readonly Lazy<ConceptLexicon> Concepts = new(ConceptLexicon.Load);

    /// <summary>How many of a text's words it knows, 0 to 1.</summary>
    internal static double Share(string text)
    {
        var words = WordSplitter.Split(text);
        return words.Count == 0
            ? 0
            : (double)Enumerable.Range(0, words.Count).Count(place =>
                Concepts.Value.At(words, place).Any()) / words.Count;
    }

    internal static bool Knows(string word)
    {
        var words = WordSplitter.Split(word);
        return Enumerable.Range(0, words.Count).Any(place => Concepts.Value.At(words, place).Any());
    }
}
