using System.Text;

namespace Pixora.Media.Providers.Local.Speech.Wording;

/// <summary>Cuts a long text between sentences.</summary>
internal static class SentenceChunks
{
    private const string Ends = ".!?…。！？।؟۔";
    private const string EndsWithoutSpace = "。！？";

    /// <summary>
    /// Ranges of characters that cover the text in order, each of whole sentences and at most
    /// <paramref name="longest"/> characters unless one sentence alone is longer.
    /// </summary>
    public static IReadOnlyList<Range> Of(IReadOnlyList<Rune> characters, int longest)
    {
        var chunks = new List<Range>();
        int start = 0, end = 0;
        foreach (var next in SentenceStarts(characters))
        {
            if (next - start > longest && end > start)
            {
                chunks.Add(start..end);
                start = end;
            }

            end = next;
        }

        chunks.Add(start..characters.Count);
        return chunks;
    }

    private static IEnumerable<int> SentenceStarts(IReadOnlyList<Rune> characters)
    {
        for (var i = 1; i < characters.Count; i++)
        {
            var before = characters[i - 1];
            var here = characters[i];
            if (Is(EndsWithoutSpace, before) || (Is(Ends, before) && Rune.IsWhiteSpace(here)))
            {
                yield return i;
            }
        }

        yield return characters.Count;
    }

    private static bool Is(string any, Rune rune) =>
        rune.IsBmp && any.Contains((char)rune.Value, StringComparison.Ordinal);
}
