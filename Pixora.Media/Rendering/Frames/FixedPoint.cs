namespace Pixora.Media.Rendering.Frames;

/// <summary>Positions among samples with 32 bits of fraction: steps add up over a whole row without drifting.</summary>
internal static class FixedPoint
{
    private const int FractionBits = 32;

    private const long HalfPhase = 1L << (FractionBits - CubicKernel.PhaseBits - 1);

    /// <summary>A distance.</summary>
    public static long Step(double value) => (long)Math.Round(value * (1L << FractionBits));

    /// <summary>A place, so rounded that <see cref="Phase"/> is the nearest one.</summary>
    public static long Place(double value) => Step(value) + HalfPhase;

    /// <summary>The sample at or before a place.</summary>
    public static int Index(long place) => (int)(place >> FractionBits);

    /// <summary>
    /// How far a place is beyond its sample, as an index into <see cref="CubicKernel.Weights"/>' phases.
    /// </summary>
    public static int Phase(long place) => (int)((uint)place >> (FractionBits - CubicKernel.PhaseBits));
}
