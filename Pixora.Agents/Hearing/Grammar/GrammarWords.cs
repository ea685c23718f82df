using Pixora.Agents.Language;

namespace Pixora.Agents.Hearing.Grammar;

/// <summary>The words that numbers and scenes are named with, loaded once.</summary>
internal static class GrammarWords
{
    private static readonly PhraseLexicon All = new(EmbeddedText.Lines("Grammar/words.txt"));

    internal static IReadOnlyCollection<string> Meanings => All.Meanings;

    /// <summary>A pattern for the words that mean <paramref name="meaning"/>.</summary>
    internal static string Pattern(string meaning) => All.Pattern(meaning);

    internal static IReadOnlyList<string> Phrases(string meaning) => All.Phrases(meaning);
}
