using System.Text;
using Pixora.Media.Providers.Local.Speech.Engines;
using Pixora.Media.Providers.Local.Speech.Wording;

namespace Pixora.Media.Providers.Remote;

/// <summary>
/// Finds the words that a service tells of in the text: services write numbers out and leave signs away, so some are
/// passed over.
/// </summary>
internal static class WordMatch
{
    /// <summary>Words of the text among which one that was told of is looked for.</summary>
    private const int LookAhead = 6;

    /// <summary>With fewer words found the times belong to another text.</summary>
    private const double LeastFound = 0.5;

    /// <summary>Where each begins; null when too few are found.</summary>
    /// <param name="words">Of the text, as <see cref="TextWords.Of"/> finds them.</param>
    /// <param name="rate">Frames a second.</param>
    public static IReadOnlyList<WordCue>? Cues(
        IReadOnlyList<Rune> characters, IReadOnlyList<Range> words, IReadOnlyList<TimedWord> told, int rate)
    {
        var cues = new List<WordCue>();
        var next = 0;
        foreach (var piece in told.SelectMany((word, at) => Pieces(word, at + 1 < told.Count ? told[at + 1].Start : word.Start)))
        {
            for (var at = next; at < Math.Min(next + LookAhead, words.Count); at++)
            {
                if (piece.Text == Plain(Of(characters, words[at])))
                {
                    cues.Add(new WordCue(words[at].Start.Value, (int)Math.Round(Math.Max(0, piece.Start) * rate)));
                    next = at + 1;
                    break;
                }
            }
        }

        return cues.Count >= LeastFound * words.Count ? cues : null;
    }

    /// <summary>What a service calls a word may be several, as <c>well—known</c> is.</summary>
    /// <param name="end">When the next one begins.</param>
    private static IEnumerable<TimedWord> Pieces(TimedWord word, double end)
    {
        Rune[] characters = [.. word.Text.EnumerateRunes()];
        return TextWords.Of(characters).Select(piece => new TimedWord(
            Plain(Of(characters, piece)),
            word.Start + (Math.Max(0, end - word.Start) * piece.Start.Value / characters.Length)));
    }

    private static IEnumerable<Rune> Of(IReadOnlyList<Rune> characters, Range word)
    {
        for (var at = word.Start.Value; at < word.End.Value; at++)
        {
            yield return characters[at];
        }
    }

    private static string Plain(IEnumerable<Rune> word)
    {
        var plain = new StringBuilder();
        foreach (var rune in word.Where(Rune.IsLetterOrDigit))
        {
            plain.Append(Rune.ToLowerInvariant(rune).ToString());
        }

        return plain.ToString();
    }
}
