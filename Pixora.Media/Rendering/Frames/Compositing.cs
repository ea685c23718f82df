using System.Numerics;

namespace Pixora.Media.Rendering.Frames;

/// <summary>Mixes rows of samples, using SIMD.</summary>
internal static class Compositing
{
    /// <summary>A weight that shows nothing of what is below.</summary>
    public const int Opaque = 256;

    /// <summary>Mixes one picture into another.</summary>
    /// <param name="weight">Of <paramref name="source"/>, 0 to <see cref="Opaque"/>.</param>
    public static void Mix(Span<byte> target, ReadOnlySpan<byte> source, int weight)
    {
        var over = new Vector<ushort>((ushort)weight);
        var under = new Vector<ushort>((ushort)(Opaque - weight));
        var x = 0;
        for (; x <= target.Length - Vector<byte>.Count; x += Vector<byte>.Count)
        {
            Vector.Widen(new Vector<byte>(target[x..]), out var below, out var belowHigh);
            Vector.Widen(new Vector<byte>(source[x..]), out var above, out var aboveHigh);
            Vector.Narrow(Blend(below, under, above, over), Blend(belowHigh, under, aboveHigh, over)).CopyTo(
                target[x..]);
        }

        for (; x < target.Length; x++)
        {
            target[x] = Blend(target[x], source[x], weight);
        }
    }

    /// <summary>Lays a row over another.</summary>
    /// <param name="coverage">0 to 255 for each sample.</param>
    /// <param name="opacity">Of the whole row, 0 to <see cref="Opaque"/>.</param>
    public static void Lay(Span<byte> target, ReadOnlySpan<byte> source, ReadOnlySpan<byte> coverage, int opacity)
    {
        var strength = new Vector<ushort>((ushort)opacity);
        var x = 0;
        for (; x <= target.Length - Vector<byte>.Count; x += Vector<byte>.Count)
        {
            Vector.Widen(new Vector<byte>(target[x..]), out var below, out var belowHigh);
            Vector.Widen(new Vector<byte>(source[x..]), out var above, out var aboveHigh);
            Vector.Widen(new Vector<byte>(coverage[x..]), out var low, out var high);
            low = Weight(low, strength);
            high = Weight(high, strength);
            var full = new Vector<ushort>(Opaque);
            Vector.Narrow(Blend(below, full - low, above, low), Blend(belowHigh, full - high, aboveHigh, high)).CopyTo(
                target[x..]);
        }

        for (; x < target.Length; x++)
        {
            target[x] = Blend(target[x], source[x], Weight(coverage[x], opacity));
        }
    }

    /// <summary>Coverage 255 becomes 256, so that full coverage hides all that is below.</summary>
    private static Vector<ushort> Weight(Vector<ushort> coverage, Vector<ushort> opacity) =>
        ((coverage + (coverage >> 7)) * (opacity >> 1)) >> 7;

    private static int Weight(int coverage, int opacity) => ((coverage + (coverage >> 7)) * (opacity >> 1)) >> 7;

    private static Vector<ushort> Blend(Vector<ushort> below, Vector<ushort> under, Vector<ushort> above, Vector<ushort> over) =>
        ((below * under) + (above * over) + new Vector<ushort>(Opaque / 2)) >> 8;

    private static byte Blend(int below, int above, int weight) =>
        (byte)(((below * (Opaque - weight)) + (above * weight) + (Opaque / 2)) >> 8);
}
