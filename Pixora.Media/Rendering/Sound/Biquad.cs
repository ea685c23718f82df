namespace Pixora.Media.Rendering.Sound;

/// <summary>
/// A second-order filter, normalised so that a0 is 1. The shapes are those of R. Bristow-Johnson, Cookbook formulae for
/// audio equalizer biquad filter coefficients.
/// </summary>
internal sealed record Biquad(double B0, double B1, double B2, double A1, double A2)
{
    /// <param name="frequency">Hertz, where it has fallen by 3 dB at a <paramref name="q"/> of 0.707.</param>
    public static Biquad HighPass(int rate, double frequency, double q)
    {
        var (cos, alpha) = Prewarp(rate, frequency, q);
        return new Biquad((1 + cos) / 2, -(1 + cos), (1 + cos) / 2, -2 * cos, 1 - alpha).Over(1 + alpha);
    }

    /// <param name="frequency">Hertz, where it has fallen by 3 dB at a <paramref name="q"/> of 0.707.</param>
    public static Biquad LowPass(int rate, double frequency, double q)
    {
        var (cos, alpha) = Prewarp(rate, frequency, q);
        return new Biquad((1 - cos) / 2, 1 - cos, (1 - cos) / 2, -2 * cos, 1 - alpha).Over(1 + alpha);
    }

    /// <param name="frequency">Hertz of the middle of the bell.</param>
    /// <param name="gain">Decibels at the middle.</param>
    public static Biquad Bell(int rate, double frequency, double q, double gain)
    {
        var (cos, alpha) = Prewarp(rate, frequency, q);
        var a = Math.Pow(10, gain / 40);
        return new Biquad(1 + (alpha * a), -2 * cos, 1 - (alpha * a), -2 * cos, 1 - (alpha / a)).Over(1 + (alpha / a));
    }

    /// <param name="frequency">Hertz of the middle of the slope, whose steepness is 1.</param>
    /// <param name="gain">Decibels below the slope.</param>
    public static Biquad LowShelf(int rate, double frequency, double gain)
    {
        var (cos, alpha) = Prewarp(rate, frequency, 1 / Math.Sqrt(2));
        var a = Math.Pow(10, gain / 40);
        var slope = 2 * Math.Sqrt(a) * alpha;
        return new Biquad(
            a * (a + 1 - ((a - 1) * cos) + slope),
            2 * a * (a - 1 - ((a + 1) * cos)),
            a * (a + 1 - ((a - 1) * cos) - slope),
            -2 * (a - 1 + ((a + 1) * cos)),
            a + 1 + ((a - 1) * cos) - slope).Over(a + 1 + ((a - 1) * cos) + slope);
    }

    /// <summary>Runs over one channel of interleaved samples in place, from rest.</summary>
    public void Apply(Span<float> samples, int channel, int channels)
    {
        double z1 = 0, z2 = 0;
        for (var i = channel; i < samples.Length; i += channels)
        {
            var x = samples[i];
            var y = (B0 * x) + z1;
            z1 = (B1 * x) - (A1 * y) + z2;
            z2 = (B2 * x) - (A2 * y);
            samples[i] = (float)y;
        }
    }

    /// <summary>Runs over every channel in place, from rest.</summary>
    public void Apply(PcmSound sound)
    {
        for (var channel = 0; channel < sound.Channels; channel++)
        {
            Apply(sound.Samples, channel, sound.Channels);
        }
    }

    private static (double Cos, double Alpha) Prewarp(int rate, double frequency, double q)
    {
        var (sin, cos) = Math.SinCos(2 * Math.PI * frequency / rate);
        return (cos, sin / (2 * q));
    }

    /// <summary>Normalised: every coefficient divided by <paramref name="a0"/>.</summary>
    private Biquad Over(double a0) => new(B0 / a0, B1 / a0, B2 / a0, A1 / a0, A2 / a0);
}
