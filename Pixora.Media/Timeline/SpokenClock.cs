using Pixora.Media.Generation;

namespace Pixora.Media.Timeline;

/// <summary>Maps positions in a text to the time at which they are spoken.</summary>
internal sealed class SpokenClock
{
    private readonly SpokenWord[] words;

    /// <param name="offset">Where the speech starts, in seconds: added to every time.</param>
    /// <param name="tempo">
    /// Speed against the times of <paramref name="spoken"/>, above 0: every time is divided by it.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">The tempo is not above 0.</exception>
    public SpokenClock(IEnumerable<SpokenWord> spoken, double offset, double tempo)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(tempo);
        var last = 0.0;
        words =
        [
            .. spoken
                .OrderBy(word => word.Offset)
                .Select(InOrder)
                .Select(word => word with { Start = offset + (word.Start / tempo), End = offset + (word.End / tempo) }),
        ];

        // A voice may report a word a few milliseconds before the one it follows has ended.
        SpokenWord InOrder(SpokenWord word)
        {
            var start = Math.Max(word.Start, last);
            last = Math.Max(word.End, start);
            return word with { Start = start, End = last };
        }
    }

    /// <summary>True when no word is spoken.</summary>
    public bool IsSilent => words.Length == 0;

    /// <summary>Whether a word begins exactly here.</summary>
    public bool WordStartsAt(int position) => Array.Exists(words, word => word.Offset == position);

    /// <summary>When what stands at a place begins: inside a word in proportion, before a word at its start.</summary>
    public double StartOf(int position)
    {
        var word = Array.Find(words, word => word.Offset + word.Length > position);
        return word is null ? words[^1].End : At(word, position);
    }

    /// <summary>When what ends at a place is over: inside a word in proportion, after a word at its end.</summary>
    public double EndOf(int position)
    {
        var word = Array.FindLast(words, word => word.Offset < position);
        return word is null ? words[0].Start : At(word, position);
    }

    private static double At(SpokenWord word, int position) =>
        word.Start + (
            (word.End - word.Start) * Math.Clamp((double)(position - word.Offset) / Math.Max(1, word.Length), 0, 1));
}
