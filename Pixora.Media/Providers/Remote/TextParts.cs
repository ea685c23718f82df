using System.Text;
using Pixora.Media.Providers.Local.Speech.Wording;

namespace Pixora.Media.Providers.Remote;

/// <summary>Cuts a text for services that take only so much at once.</summary>
internal static class TextParts
{
    /// <summary>
    /// Ranges of characters that cover the text in order, each at most <paramref name="longest"/> long: cut between
    /// sentences, else between words, else anywhere.
    /// </summary>
    public static IReadOnlyList<Range> Of(IReadOnlyList<Rune> characters, int longest)
    {
        var parts = new List<Range>();
        foreach (var chunk in SentenceChunks.Of(characters, longest))
        {
            var start = chunk.Start.Value;
            while (chunk.End.Value - start > longest)
            {
                var end = WordEnd(characters, start, start + longest);
                parts.Add(start..end);
                start = end;
            }

            parts.Add(start..chunk.End.Value);
        }

        return [.. parts.Where(part => IsSpoken(characters, part))];
    }

    private static int WordEnd(IReadOnlyList<Rune> characters, int start, int most)
    {
        for (var end = most; end > start + 1; end--)
        {
            if (Rune.IsWhiteSpace(characters[end - 1]))
            {
                return end;
            }
        }

        return most;
    }

    private static bool IsSpoken(IReadOnlyList<Rune> characters, Range part)
    {
        for (var at = part.Start.Value; at < part.End.Value; at++)
        {
            if (Rune.IsLetterOrDigit(characters[at]))
            {
                return true;
            }
        }

        return false;
    }
}
