using Pixora.Media.Rendering.Sound;

namespace Pixora.Media.Providers.Local.Speech;

/// <summary>Finds where a voice is heard.</summary>
internal static class Silence
{
    // Against the loudest sample: a voice's softest endings are above it.
    private const double AudibleDb = -44;

    /// <summary>The first to the last frame that is heard; empty for silence.</summary>
    public static Range Audible(ReadOnlySpan<float> samples)
    {
        var floor = Floor(samples);
        var start = 0;
        while (start < samples.Length && Math.Abs(samples[start]) <= floor)
        {
            start++;
        }

        return start..LastAudible(samples, start, floor);
    }

    /// <summary>Where each word stops being heard: at the next word or at the pause before it.</summary>
    /// <param name="starts">Frames, rising.</param>
    public static double[] Ends(ReadOnlySpan<float> samples, IReadOnlyList<double> starts)
    {
        var floor = Floor(samples);
        var ends = new double[starts.Count];
        for (var i = 0; i < ends.Length; i++)
        {
            var next = i + 1 < ends.Length ? starts[i + 1] : samples.Length;
            var from = (int)Math.Ceiling(starts[i]);
            var to = (int)next;
            var heard = from < to ? LastAudible(samples[..to], from, floor) : to;
            ends[i] = heard > from ? Math.Min(heard, next) : next;
        }

        return ends;
    }

    /// <summary>Cuts the silence off both ends.</summary>
    /// <param name="keep">Seconds of it that stay at either end.</param>
    /// <returns>The sound, and the frame of the original that is its first.</returns>
    public static (PcmSound Sound, int First) Trim(PcmSound sound, double keep)
    {
        var margin = (int)(keep * sound.Rate);
        var heard = Audible(sound.Samples);
        var start = Math.Max(0, heard.Start.Value - margin);
        var end = Math.Min(sound.Frames, heard.End.Value + margin);
        return (sound with { Samples = sound.Samples[start..end] }, start);
    }

    private static float Floor(ReadOnlySpan<float> samples)
    {
        var peak = 0f;
        foreach (var sample in samples)
        {
            peak = Math.Max(peak, Math.Abs(sample));
        }

        return peak * Decibels.ToGain(AudibleDb);
    }

    private static int LastAudible(ReadOnlySpan<float> samples, int start, float floor)
    {
        var end = samples.Length;
        while (end > start && Math.Abs(samples[end - 1]) <= floor)
        {
            end--;
        }

        return end;
    }
}
