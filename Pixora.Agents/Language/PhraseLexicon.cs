using System.Text.RegularExpressions;

namespace Pixora.Agents.Language;

/// <summary>
/// A word list: phrases in all languages by their meaning. One meaning per line: <c>meaning: phrase | phrase</c>.
/// </summary>
internal sealed class PhraseLexicon
{
    private readonly Dictionary<string, string[]> phrases;
    private readonly Lazy<(string Meaning, Regex Words)[]> entries;

    internal PhraseLexicon(IEnumerable<string> lines)
    {
        phrases = lines.Select(line => line.Split(": ", 2)).ToDictionary(
            parts => parts[0],
            parts => parts[1].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToArray());
        entries = new(
            () => [.. phrases.Select(entry => (entry.Key, PhrasePattern.Compile(PhrasePattern.AnyOf(entry.Value))))]);
    }

    internal IReadOnlyCollection<string> Meanings => phrases.Keys;

    internal static PhraseLexicon Load(string name) => new(EmbeddedText.Lines($"Lexicons/{name}.txt"));

    /// <summary>A word list in which a meaning may take several lines.</summary>
    internal static PhraseLexicon Merged(IEnumerable<string> lines) => new(
        lines.Select(line => line.Split(": ", 2))
            .GroupBy(parts => parts[0], parts => parts[1])
            .Select(group => $"{group.Key}: {string.Join(" | ", group)}"));

    /// <summary>The phrases that mean <paramref name="meaning"/>.</summary>
    internal IReadOnlyList<string> Phrases(string meaning) => phrases[meaning];

    /// <summary>A pattern for the phrases that mean <paramref name="meaning"/>.</summary>
    internal string Pattern(string meaning) => PhrasePattern.AnyOf(phrases[meaning]);

    /// <summary>Every phrase found, in the text's order; of two that overlap the longer one counts.</summary>
    internal IReadOnlyList<Mention> Find(string text)
    {
        var all = entries.Value
            .SelectMany(entry => entry.Words.Matches(text).Select(match => new Mention(entry.Meaning, match.Index, match.Length)))
            .OrderByDescending(mention => mention.Length)
            .ThenBy(mention => mention.Start);
        var kept = new List<Mention>();
        foreach (var mention in all)
        {
            if (!kept.Exists(other => mention.Start < other.End && other.Start < mention.End))
            {
                kept.Add(mention);
            }
        }

        return [.. kept.OrderBy(mention => mention.Start)];
    }
}
