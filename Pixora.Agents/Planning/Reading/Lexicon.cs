using System.Text.RegularExpressions;

namespace Pixora.Agents.Planning.Reading;

/// <summary>Words by what they mean, in all languages at once. A file has one meaning a line: <c>meaning: phrase | phrase</c>.</summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, string[]> phrases;
    private readonly Lazy<(string Meaning, Regex Words)[]> entries;

    internal Lexicon(IEnumerable<string> lines)
    {
        phrases = lines.Select(line => line.Split(": ", 2)).ToDictionary(
            parts => parts[0],
            parts => parts[1].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct().ToArray());
        entries = new(() => [.. phrases.Select(entry => (entry.Key, PhrasePattern.Compile(PhrasePattern.AnyOf(entry.Value))))]);
    }

    internal IReadOnlyCollection<string> Meanings => phrases.Keys;

    internal static Lexicon Load(string name) => new(Knowledge.Lines($"Lexicons/{name}.txt"));

    /// <summary>The phrases that mean <paramref name="meaning"/>.</summary>
    internal IReadOnlyList<string> Phrases(string meaning) => phrases[meaning];

    /// <summary>A pattern for the phrases that mean <paramref name="meaning"/>.</summary>
    internal string Pattern(string meaning) => PhrasePattern.AnyOf(phrases[meaning]);

    /// <summary>Everything the text mentions, in its order; of two that overlap the longer one counts.</summary>
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
