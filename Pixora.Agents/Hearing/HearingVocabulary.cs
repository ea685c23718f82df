using Pixora.Agents.Hearing.Model;

namespace Pixora.Agents.Hearing;

/// <summary>Whether a word has to do with a film, or with wishes about one.</summary>
internal static class HearingVocabulary
{
    private static readonly Lazy<ConceptLexicon> Concepts = new(ConceptLexicon.Load);

    internal static bool Knows(string word)
    {
        var words = WordSplitter.Split(word);
        return Enumerable.Range(0, words.Count).Any(place => Concepts.Value.At(words, place).Any());
    }
}
