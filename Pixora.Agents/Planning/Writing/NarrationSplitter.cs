using Pixora.Agents.Planning.Reading;

namespace Pixora.Agents.Planning.Writing;

/// <summary>Splits narration into pieces that fit into one scene.</summary>
internal static class NarrationSplitter
{
    /// <summary>
    /// Pieces in order that take at most <paramref name="most"/> seconds each: at sentences, else at commas, else
    /// between words or letters.
    /// </summary>
    internal static IReadOnlyList<string> Split(string text, Func<string, double> seconds, double most)
    {
        var pieces = new List<string>();
        foreach (var sentence in Sentences.Split(text).SelectMany(sentence => Clauses(sentence, seconds, most)))
        {
            if (pieces.Count > 0 && seconds(pieces[^1]) + seconds(sentence) <= most)
            {
                pieces[^1] = pieces[^1] + Gap(pieces[^1]) + sentence;
            }
            else
            {
                pieces.Add(sentence);
            }
        }

        return pieces;
    }

    /// <summary>Halves a sentence near its middle until every part is short enough.</summary>
    private static IEnumerable<string> Clauses(string sentence, Func<string, double> seconds, double most)
    {
        if (seconds(sentence) <= most || Border(sentence) is not (> 0 and var border))
        {
            return [sentence];
        }

        return Clauses(sentence[..border].Trim(), seconds, most)
            .Concat(Clauses(sentence[border..].Trim(), seconds, most))
            .Where(clause => clause.Length > 0);
    }

    private static int Border(string sentence)
    {
        var middle = sentence.Length / 2;
        var commas = Near(sentence, middle, letter => ",;:—，、；：،".Contains(letter, StringComparison.Ordinal));
        var spaces = Near(sentence, middle, char.IsWhiteSpace);
        return commas > sentence.Length / 5 && commas < sentence.Length * 4 / 5 ? commas
            : spaces > 0 ? spaces
            : char.IsHighSurrogate(sentence[Math.Max(0, middle - 1)]) ? middle + 1 : middle;
    }

    /// <summary>The index after the matching character nearest to the middle, 0 when there is none.</summary>
    private static int Near(string sentence, int middle, Func<char, bool> fits) =>
        Enumerable.Range(0, Math.Max(0, sentence.Length - 1))
            .Where(index => fits(sentence[index]))
            .OrderBy(index => Math.Abs(index - middle))
            .Select(index => index + 1)
            .FirstOrDefault();

    private static string Gap(string before) => before[^1] >= 0x3000 ? "" : " ";
}
