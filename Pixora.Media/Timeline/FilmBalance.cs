using Pixora.Media.Tasks;

namespace Pixora.Media.Timeline;

/// <summary>Shortens scenes when the film would exceed the requested length.</summary>
internal static class FilmBalance
{
    /// <summary>Share of the length asked for by which a film may leave it.</summary>
    public const double Tolerance = 0.1;

    /// <summary>
    /// The length that counts as asked for, in seconds: the format's, unless somebody has since planned the scenes to
    /// another one.
    /// </summary>
    public static double Asked(Breakdown breakdown)
    {
        var planned = breakdown.Scenes.Sum(scene => scene.Seconds);
        return Math.Abs(planned - breakdown.Format.Seconds) <= breakdown.Format.Seconds * Tolerance
            ? breakdown.Format.Seconds
            : planned;
    }

    /// <summary>
    /// Frames from each scene's start to the next one's. Every scene has what it wants while the film keeps its length;
    /// otherwise scenes are shortened in proportion to their slack.
    /// </summary>
    /// <param name="most">The most frames the film may have.</param>
    public static int[] Lengths(IReadOnlyList<SceneSpan> spans, int most)
    {
        int[] lengths = [.. spans.Select(span => span.Wanted)];
        foreach (var tempo in (ReadOnlySpan<double>)[SpeechTempo.MaxSharedTempo, SpeechTempo.Fastest])
        {
            TakeSlack(lengths, [.. spans.Select((span, index) => Math.Max(0, lengths[index] - span.Least(tempo)))], lengths.Sum() - most);
        }

        return lengths;
    }

    /// <summary>Takes <paramref name="excess"/> frames in proportion to slack, whole frames, exact in sum.</summary>
    private static void TakeSlack(int[] lengths, int[] slack, int excess)
    {
        var total = slack.Sum(frames => (long)frames);
        var taken = Math.Min(excess, total);
        if (taken <= 0)
        {
            return;
        }

        long before = 0;
        for (var index = 0; index < lengths.Length; index++)
        {
            var after = before + slack[index];
            lengths[index] -= (int)(taken * after / total - taken * before / total);
            before = after;
        }
    }
}
