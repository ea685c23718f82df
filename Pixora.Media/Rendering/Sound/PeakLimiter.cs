namespace Pixora.Media.Rendering.Sound;

/// <summary>
/// Holds samples under a ceiling with a gain that moves smoothly and sees peaks coming, so that nothing is clipped.
/// </summary>
internal static class PeakLimiter
{
    private const double LookAheadSeconds = 0.004;

    /// <summary>In place; the channels share one gain, so that nothing moves between left and right.</summary>
    /// <param name="ceiling">Largest sample afterwards, over 0, at most 1.</param>
    public static void Limit(PcmSound sound, float ceiling)
    {
        var needed = NeededGains(sound, ceiling);
        if (needed.All(gain => gain >= 1))
        {
            return;
        }

        // The mean of minima over the same window is never more than the gain that each of its frames needs.
        var gains = MovingMean(MovingMinimum(needed, Look(sound)), Look(sound));
        for (var i = 0; i < sound.Samples.Length; i++)
        {
            sound.Samples[i] = Math.Clamp((float)(sound.Samples[i] * gains[i / sound.Channels]), -ceiling, ceiling);
        }
    }

    private static int Look(PcmSound sound) => (int)(LookAheadSeconds * sound.Rate);

    private static float[] NeededGains(PcmSound sound, float ceiling)
    {
        var gains = new float[sound.Frames];
        Array.Fill(gains, 1);
        for (var i = 0; i < sound.Samples.Length; i++)
        {
            ref var gain = ref gains[i / sound.Channels];
            gain = Math.Min(gain, ceiling / Math.Max(Math.Abs(sound.Samples[i]), ceiling));
        }

        return gains;
    }

    // A monotonic queue of indices: each frame enters and leaves once.
    private static float[] MovingMinimum(float[] values, int look)
    {
        var minima = new float[values.Length];
        var queue = new LinkedList<int>();
        for (var i = 0; i < values.Length + look; i++)
        {
            while (i < values.Length && queue.Last is { } last && values[last.Value] >= values[i])
            {
                queue.RemoveLast();
            }

            if (i < values.Length)
            {
                queue.AddLast(i);
            }

            if (i >= look)
            {
                if (queue.First!.Value < i - (2 * look))
                {
                    queue.RemoveFirst();
                }

                minima[i - look] = values[queue.First!.Value];
            }
        }

        return minima;
    }

    private static double[] MovingMean(float[] values, int look)
    {
        var last = values.Length - 1;
        var means = new double[values.Length];
        var sum = values[0] * (look + 1.0);
        for (var i = 1; i <= look; i++)
        {
            sum += values[Math.Min(i, last)];
        }

        for (var i = 0; i < values.Length; i++)
        {
            means[i] = sum / ((2 * look) + 1);
            sum += values[Math.Min(i + look + 1, last)] - (double)values[Math.Max(i - look, 0)];
        }

        return means;
    }
}
