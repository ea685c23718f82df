using System.Globalization;
using Pixora.Agents.Language;
using Pixora.Media.Tasks;

namespace Pixora.Agents.Planning.Knowledge;

/// <summary>
/// Reads a domain: a head of <c>key: value</c> lines, then beats that each start with <c>== role</c>, have a
/// <c>see:</c> line and one line a language: <c>en: Title | Sentence. | Sentence.</c>
/// </summary>
internal static class DomainFile
{
    private static readonly char[] Bar = ['|'];

    /// <summary>Of an area's head, which also has <c>own</c> names, <c>words</c> and a <c>weight</c>.</summary>
    internal static Area ReadArea(string id, IEnumerable<string> lines)
    {
        var text = lines.ToList();
        var head = Blocks(text)[0].Select(Pair).ToList();
        return new(
            Read(id, text),
            new PhraseLexicon([$"{id}: {Value(head, "words")}"]),
            double.Parse(Value(head, "weight"), CultureInfo.InvariantCulture))
        {
            Own = Value(head, "own").Split('|', StringSplitOptions.TrimEntries).ToHashSet(StringComparer.OrdinalIgnoreCase),
        };
    }

    internal static Domain Read(string id, IEnumerable<string> lines)
    {
        var blocks = Blocks(lines);
        var head = blocks[0].Select(Pair).ToList();
        var music = Value(head, "music").Split(' ');
        return new(
            id,
            head
                .Where(line => line.Key.StartsWith("name.", StringComparison.Ordinal))
                .ToDictionary(line => line.Key[5..], line => line.Value),
            Enum.Parse<MusicMood>(music[0]),
            Enum.Parse<MusicGenre>(music[1]),
            [.. head.Where(line => line.Key == "place").Select(line => line.Value)],
            [.. blocks.Skip(1).Select((block, index) => ReadBeat(FormattableString.Invariant($"{id}-{index + 1}"), block))]);
    }

    private static StoryBeat ReadBeat(string id, List<string> block)
    {
        var lines = block.Skip(1).Select(Pair).ToList();
        return new(
            id,
            Enum.Parse<BeatRole>(block[0][3..], ignoreCase: true),
            Value(lines, "see"),
            lines.Where(line => line.Key.Length == 2).ToDictionary(line => line.Key, line => ReadText(line.Value)));
    }

    private static BeatText ReadText(string value)
    {
        var parts = value.Split(Bar, StringSplitOptions.TrimEntries);
        return new(parts[0], [.. parts[1..]]);
    }

    private static List<List<string>> Blocks(IEnumerable<string> lines)
    {
        List<List<string>> blocks = [[]];
        foreach (var line in lines)
        {
            if (line.StartsWith("== ", StringComparison.Ordinal))
            {
                blocks.Add([]);
            }

            blocks[^1].Add(line);
        }

        return blocks;
    }

    private static KeyValuePair<string, string> Pair(string line)
    {
        var colon = line.IndexOf(": ", StringComparison.Ordinal);
        return KeyValuePair.Create(line[..colon], line[(colon + 2)..]);
    }

    private static string Value(List<KeyValuePair<string, string>> lines, string key) =>
        lines.First(line => line.Key == key).Value;
}
