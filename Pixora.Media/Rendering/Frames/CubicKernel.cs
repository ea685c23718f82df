namespace Pixora.Media.Rendering.Frames;

/// <summary>
/// Mitchell and Netravali's cubic filter (B = C = 1/3; "Reconstruction Filters in Computer Graphics", SIGGRAPH 1988) as
/// a table of fixed-point weights.
/// </summary>
/// <remarks>
/// Sharper cubics are sharpest between phases: a slowly moving picture then seems to pulse in sharpness. This filter is
/// almost uniform.
/// </remarks>
internal static class CubicKernel
{
    public const int PhaseBits = 10;

    /// <summary>Weights of four neighbouring samples, from one before the position to two after it.</summary>
    public const int Taps = 4;

    /// <summary>
    /// What the four weights of a phase add up to: almost 1.0 with 15 bits of fraction, so that a weight of 1.0 fits.
    /// </summary>
    public const int Unity = short.MaxValue;

    /// <summary>For each phase of 1/1024 sample, its four weights.</summary>
    public static short[] Weights { get; } = Tabulate();

    private static short[] Tabulate()
    {
        var weights = new short[Taps << PhaseBits];
        for (var phase = 0; phase < 1 << PhaseBits; phase++)
        {
            Fill(weights.AsSpan(phase * Taps, Taps), phase / (double)(1 << PhaseBits));
        }

        return weights;
    }

    private static void Fill(Span<short> weights, double fraction)
    {
        var left = Unity;
        for (var tap = 0; tap < Taps; tap++)
        {
            weights[tap] = (short)Math.Round(Unity * Mitchell(Math.Abs(tap - 1 - fraction)));
            left -= weights[tap];
        }

        // What rounding lost goes to the largest weight: flat areas stay exactly flat at every phase.
        weights[fraction < 0.5 ? 1 : 2] += (short)left;
    }

    private static double Mitchell(double x) => x switch
    {
        < 1 => ((7 * x * x * x) - (12 * x * x) + (16d / 3)) / 6,
        < 2 => ((-7d / 3 * x * x * x) + (12 * x * x) - (20 * x) + (32d / 3)) / 6,
        _ => 0,
    };
}
