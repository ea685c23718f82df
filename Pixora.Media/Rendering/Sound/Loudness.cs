namespace Pixora.Media.Rendering.Sound;

/// <summary>
/// Integrated loudness as ITU-R BS.1770-4 measures it: K-weighted, in blocks of 400 ms that overlap by three quarters,
/// gated twice.
/// </summary>
internal static class Loudness
{
    private const double Offset = -0.691;
    private const double AbsoluteGate = -70;
    private const double RelativeGate = -10;

    /// <summary>
    /// LUFS; negative infinity for silence. A sound shorter than one block is measured whole, without gates.
    /// </summary>
    public static double Of(PcmSound sound)
    {
        var blocks = BlockPowers(Weighted(sound));
        if (blocks.Length == 1)
        {
            return FromPower(blocks[0]);
        }

        var audible = blocks.Where(power => FromPower(power) > AbsoluteGate).ToArray();
        if (audible.Length == 0)
        {
            return double.NegativeInfinity;
        }

        var gate = FromPower(audible.Average()) + RelativeGate;
        return FromPower(audible.Where(power => FromPower(power) > gate).Average());
    }

    private static double FromPower(double power) => Offset + (10 * Math.Log10(power));

    private static PcmSound Weighted(PcmSound sound)
    {
        var weighted = sound with { Samples = [.. sound.Samples] };
        HeadShelf(sound.Rate).Apply(weighted);
        LowCut(sound.Rate).Apply(weighted);
        return weighted;
    }

    private static double[] BlockPowers(PcmSound sound)
    {
        var step = sound.Rate / 10;
        var steps = Enumerable.Range(0, sound.Frames / step).Select(i => Energy(sound, i * step, step)).ToArray();
        return steps.Length < 4
            ? [sound.Frames == 0 ? 0 : Energy(sound, 0, sound.Frames) / sound.Frames]
            : [.. Enumerable.Range(0, steps.Length - 3).Select(i => (steps[i] + steps[i + 1] + steps[i + 2] + steps[i + 3]) / (4 * step))];
    }

    // One or two channels, which both have the weight 1.
    private static double Energy(PcmSound sound, int frame, int frames)
    {
        var sum = 0.0;
        foreach (var sample in sound.Samples.AsSpan(frame * sound.Channels, frames * sound.Channels))
        {
            sum += (double)sample * sample;
        }

        return sum;
    }

    // The standard gives coefficients for 48 kHz only; these constants give the same curves at every rate (De Man:
    // Evaluation of implementations of the EBU R128 loudness measurement, AES 145, 2018).
    private static Biquad HeadShelf(int rate)
    {
        const double Gain = 3.999843853973347;
        const double Q = 0.7071752369554196;
        var k = Math.Tan(Math.PI * 1681.974450955533 / rate);
        var high = Math.Pow(10, Gain / 20);
        var band = Math.Pow(high, 0.4996667741545416);
        var a0 = 1 + (k / Q) + (k * k);
        return new(
            (high + (band * k / Q) + (k * k)) / a0,
            2 * ((k * k) - high) / a0,
            (high - (band * k / Q) + (k * k)) / a0,
            2 * ((k * k) - 1) / a0,
            (1 - (k / Q) + (k * k)) / a0);
    }

    private static Biquad LowCut(int rate)
    {
        const double Q = 0.5003270373238773;
        var k = Math.Tan(Math.PI * 38.13547087602444 / rate);
        var a0 = 1 + (k / Q) + (k * k);
        return new(1, -2, 1, 2 * ((k * k) - 1) / a0, (1 - (k / Q) + (k * k)) / a0);
    }
}
