using System.Numerics;
using System.Runtime.InteropServices;

namespace Pixora.Media.Rendering.Sound;

/// <summary>
/// Makes speech faster or slower without changing its pitch: WSOLA (Verhelst and Roelands, "An overlap-add technique
/// based on waveform similarity", ICASSP 1993).
/// </summary>
/// <remarks>
/// A place in the result never strays more than <see cref="Search"/> from where the tempo puts it, so speech stays with
/// its captions however long it is.
/// </remarks>
internal static class TimeStretch
{
    /// <summary>Samples of one overlap at 48 kHz: 15 ms, more than a period of a deep voice.</summary>
    private const int Hop = 720;

    /// <summary>
    /// Samples at 48 kHz looked through on either side for a piece that continues the last one: 8 ms.
    /// </summary>
    internal const int Search = 384;

    private static readonly float[] FadeIn =
    [
        .. Enumerable.Range(0, Hop).Select(i => (float)(0.5 - (0.5 * Math.Cos(Math.PI * (i + 0.5) / Hop)))),
    ];

    /// <summary>Answers exactly length ÷ tempo samples, rounded.</summary>
    /// <param name="sound">One channel at 48 kHz.</param>
    /// <param name="tempo">Speed, 0.5 to 2.</param>
    public static float[] Apply(float[] sound, double tempo)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(tempo, 0.5);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(tempo, 2);
        var result = new float[(int)Math.Round(sound.Length / tempo)];
        if (sound.Length < 4 * Hop || tempo == 1)
        {
            sound.AsSpan(0, Math.Min(sound.Length, result.Length)).CopyTo(result);
            return result;
        }

        sound.AsSpan(0, Hop).CopyTo(result);
        var last = 0;
        for (var at = Hop; at < result.Length; at += Hop)
        {
            // What would follow the last piece is faded out into the piece nearby that is most like it.
            var tail = last + Hop;
            last = MostAlike(sound, tail, (int)Math.Round(at * tempo));
            CrossFade(sound, tail, last, result.AsSpan(at, Math.Min(Hop, result.Length - at)));
        }

        return result;
    }

    private static void CrossFade(float[] sound, int leaving, int coming, Span<float> target)
    {
        for (var i = 0; i < target.Length; i++)
        {
            target[i] = (At(sound, leaving + i) * (1 - FadeIn[i])) + (At(sound, coming + i) * FadeIn[i]);
        }
    }

    private static int MostAlike(float[] sound, int tail, int ideal)
    {
        var best = Math.Clamp(ideal, 0, sound.Length);
        var highest = double.MinValue;
        if (tail + Hop > sound.Length)
        {
            return best;
        }

        var wanted = sound.AsSpan(tail, Hop);
        for (var start = Math.Max(0, ideal - Search); start <= Math.Min(ideal + Search, sound.Length - Hop); start++)
        {
            var candidate = sound.AsSpan(start, Hop);
            var likeness = Dot(wanted, candidate) / Math.Sqrt(Dot(candidate, candidate) + 1e-9);
            if (likeness > highest)
            {
                best = start;
                highest = likeness;
            }
        }

        return best;
    }

    // Hop is a multiple of every vector width there is.
    private static double Dot(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        var left = MemoryMarshal.Cast<float, Vector<float>>(one);
        var right = MemoryMarshal.Cast<float, Vector<float>>(other);
        var sum = Vector<float>.Zero;
        for (var i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return Vector.Sum(sum);
    }

    private static float At(float[] sound, int index) => index < sound.Length ? sound[index] : 0;
}
