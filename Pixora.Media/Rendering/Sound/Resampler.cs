using System.Numerics;
using System.Runtime.Intrinsics;

namespace Pixora.Media.Rendering.Sound;

/// <summary>
/// Changes the sample rate of one channel by a rational factor: a polyphase bank of Kaiser-windowed sincs (J. O. Smith,
/// Digital Audio Resampling Home Page).
/// </summary>
internal static class Resampler
{
    // A multiple of four, for the vectors.
    private const int Taps = 48;

    // About 90 dB of attenuation.
    private const double KaiserBeta = 9;

    /// <summary>
    /// Frame n of the result is at the same time as frame n·from/to of the sound: nothing is delayed.
    /// </summary>
    public static float[] Resample(ReadOnlySpan<float> sound, int from, int to)
    {
        var common = (int)BigInteger.GreatestCommonDivisor(from, to);
        var up = to / common;
        var down = from / common;
        var bank = Bank(up, Math.Min(1, (double)up / down));
        var padded = new float[sound.Length + Taps];
        sound.CopyTo(padded.AsSpan((Taps / 2) - 1));
        var result = new float[((long)sound.Length * up + down - 1) / down];
        for (var n = 0; n < result.Length; n++)
        {
            var at = (long)n * down;
            var window = padded.AsSpan((int)(at / up), Taps);
            result[n] = Dot(window, bank.AsSpan((int)(at % up) * Taps, Taps));
        }

        return result;
    }

    // Vectors of a fixed width, so that every machine adds in the same order and makes the same bytes.
    private static float Dot(ReadOnlySpan<float> sound, ReadOnlySpan<float> weights)
    {
        var sum = Vector128<float>.Zero;
        for (var i = 0; i < Taps; i += Vector128<float>.Count)
        {
            sum += Vector128.Create(sound[i..]) * Vector128.Create(weights[i..]);
        }

        return Vector128.Sum(sum);
    }

    private static float[] Bank(int phases, double bandwidth)
    {
        var bank = new float[phases * Taps];
        for (var phase = 0; phase < phases; phase++)
        {
            var row = bank.AsSpan(phase * Taps, Taps);
            var sum = 0f;
            for (var tap = 0; tap < Taps; tap++)
            {
                row[tap] = (float)Kernel(tap - ((Taps / 2) - 1) - ((double)phase / phases), bandwidth);
                sum += row[tap];
            }

            foreach (ref var weight in row)
            {
                // Every phase passes a constant unchanged.
                weight /= sum;
            }
        }

        return bank;
    }

    /// <param name="distance">Frames of the source from the point wanted.</param>
    /// <param name="bandwidth">Of the narrower of both rates, against the source.</param>
    private static double Kernel(double distance, double bandwidth)
    {
        // A little below half the rate, so that the transition band ends there.
        var x = distance * bandwidth * 0.95 * Math.PI;
        var sinc = x == 0 ? 1 : Math.Sin(x) / x;
        var edge = distance / (Taps / 2);
        return Math.Abs(edge) >= 1 ? 0 : sinc * Bessel(KaiserBeta * Math.Sqrt(1 - (edge * edge))) / Bessel(KaiserBeta);
    }

    // The modified Bessel function I0, by its series.
    private static double Bessel(double x)
    {
        double sum = 1, term = 1;
        for (var k = 1; term > sum * 1e-12; k++)
        {
            term *= x * x / (4.0 * k * k);
            sum += term;
        }

        return sum;
    }
}
