using Pixora.Agents.Language;

namespace Pixora.Agents.Hearing.Model;

/// <summary>
/// Names what words have to do with a film, across languages: "music", "song" and "Lied" are one concept. A word may
/// belong to several.
/// </summary>
internal sealed class ConceptLexicon
{
    private readonly Dictionary<string, List<string>> whole = [];
    private readonly Dictionary<string, List<string>> prefixes = [];
    private readonly int longest;

    /// <param name="lines">A concept and its stems: <c>MUSIC: song* lied* 音乐</c>; <c>*</c> stands for any
    /// ending.</param>
    internal ConceptLexicon(IEnumerable<string> lines)
    {
        foreach (var parts in lines.Select(line => line.Split(": ", 2)))
        {
            foreach (var stem in parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct())
            {
                var open = stem.EndsWith('*') || WordSplitter.IsHan(stem[0]);
                var letters = stem.TrimEnd('*');
                var found = open ? prefixes : whole;
                (found.TryGetValue(letters, out var concepts) ? concepts : found[letters] = []).Add(parts[0]);
                longest = Math.Max(longest, letters.Length);
            }
        }
    }

    internal static ConceptLexicon Load() => new(EmbeddedText.Lines("Words/concepts.txt"));

    /// <summary>
    /// The concepts that begin at a word; for Han at a character, whose followers are looked at as well. A marker
    /// is one by itself.
    /// </summary>
    internal IEnumerable<string> At(IReadOnlyList<string> words, int place)
    {
        var word = words[place];
        if (word[0] == WordSplitter.Marker)
        {
            return [word];
        }

        if (WordSplitter.IsHan(word[0]))
        {
            word = string.Concat(words.Skip(place).Take(4).TakeWhile(next => WordSplitter.IsHan(next[0])));
        }

        IEnumerable<string> found = whole.GetValueOrDefault(word, []);
        for (var length = 1; length <= Math.Min(word.Length, longest); length++)
        {
            if (prefixes.TryGetValue(word[..length], out var concepts))
            {
                found = found.Concat(concepts);
            }
        }

        return found.Distinct();
    }
}
