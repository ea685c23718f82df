using Pixora.Media.Providers.Local.Speech.Engines;
using Pixora.Media.Providers.Local.Speech.Wording;

namespace Pixora.Media.Providers.Local.Speech;

/// <summary>Says when each word of a text begins, from cues that miss some words and repeat others.</summary>
internal static class WordTimings
{
    /// <summary>
    /// One start for each word, in frames, each at least the one before it. Words the engine was silent about share the
    /// time between their neighbours by length.
    /// </summary>
    /// <param name="words">As <see cref="TextWords.Of"/> finds them.</param>
    /// <param name="frames">Length of the sound.</param>
    public static double[] Starts(IReadOnlyList<Range> words, IEnumerable<WordCue> cues, int frames)
    {
        var known = Known(words, cues, frames);
        var starts = new double[words.Count];
        for (var from = 0; from < words.Count;)
        {
            var to = from + 1;
            while (to < words.Count && known[to] is null)
            {
                to++;
            }

            starts[from] = known[from]!.Value;
            Share(words, starts, from..to, to < words.Count ? known[to]!.Value : frames);
            from = to;
        }

        return starts;
    }

    /// <summary>Where the engine says that words end, in frames; null where it does not say.</summary>
    public static double?[] Ends(IReadOnlyList<Range> words, IEnumerable<WordCue> cues)
    {
        var ends = new double?[words.Count];
        var word = 0;
        foreach (var cue in cues.Where(cue => cue.End is not null))
        {
            word = WordAt(words, cue.Character, word) ?? word;
            ends[word] = cue.End;
        }

        return ends;
    }

    private static int?[] Known(IReadOnlyList<Range> words, IEnumerable<WordCue> cues, int frames)
    {
        var known = new int?[words.Count];
        // The first word begins with the first cue, whatever that speaks of.
        var word = 0;
        var last = -1;
        foreach (var cue in cues.Where(cue => cue.Sample >= 0 && cue.Sample < frames))
        {
            var of = last < 0 ? 0 : WordAt(words, cue.Character, word);
            if (of is { } index && known[index] is null && cue.Sample > last)
            {
                known[index] = cue.Sample;
                word = index;
                last = cue.Sample;
            }
        }

        known[0] ??= 0;
        return known;
    }

    /// <summary>
    /// The word a cue belongs to: the one it lies in, or the one it stands directly before, as a currency sign does.
    /// </summary>
    private static int? WordAt(IReadOnlyList<Range> words, int character, int from)
    {
        for (var i = from; i < words.Count; i++)
        {
            if (character < words[i].End.Value)
            {
                return character >= words[i].Start.Value - 1 ? i : null;
            }
        }

        return null;
    }

    /// <summary>
    /// Divides the time from the start of a run's first word to <paramref name="end"/> among its words, by length.
    /// </summary>
    /// <param name="end">Frames.</param>
    private static void Share(IReadOnlyList<Range> words, double[] starts, Range run, double end)
    {
        var (first, count) = run.GetOffsetAndLength(words.Count);
        double total = Enumerable.Range(first, count).Sum(i => Length(words[i]));
        var start = starts[first];
        var at = start;
        for (var i = first; i < first + count; i++)
        {
            starts[i] = at;
            at += (end - start) * Length(words[i]) / total;
        }
    }

    private static int Length(Range word) => word.End.Value - word.Start.Value;
}
