using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Pixora.Media.Rendering.Frames;

/// <summary>
/// Draws a window of a plane at any place and size, to a thousandth of a sample. Not for two threads at once.
/// </summary>
internal sealed class PlaneResampler(PlatePlane plane)
{
    /// <summary>Samples drawn at a time; no row is shorter.</summary>
    public const int Block = 8;

    /// <summary>How far outside the plane a sample may be taken.</summary>
    private const int Reach = 4;

    private const int Shift = PlatePlane.FractionBits + 15;

    private static readonly int RowStep = Vector256<short>.Count;

    private readonly short[] row = new short[plane.Stride + Vector256<short>.Count];

    /// <summary>Draws rows of <paramref name="width"/> samples until <paramref name="target"/> is full.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The grid leaves the plane, or a row is shorter than <see cref="Block"/>.
    /// </exception>
    public void Draw(in SamplingGrid grid, Span<byte> target, int width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, Block);
        var step = FixedPoint.Step(grid.StepX);
        for (var y = 0; y < target.Length / width; y++)
        {
            var left = FixedPoint.Place(grid.Lefts[y]);
            var first = FixedPoint.Index(left) - 1;
            var last = FixedPoint.Index(left + (step * (width - 1))) + 2;
            ArgumentOutOfRangeException.ThrowIfLessThan(first, -Reach, nameof(grid));
            ArgumentOutOfRangeException.ThrowIfGreaterThan(last, plane.Width + Reach, nameof(grid));

            BlendRows(FixedPoint.Place(grid.Top + (y * grid.StepY)), first, last - first + 1);
            SampleRow(left - ((long)(first + 1) << 32), step, target.Slice(y * width, width));
        }
    }

    /// <summary>Filters from top to bottom: four rows of the plane become one.</summary>
    private void BlendRows(long place, int first, int count)
    {
        var y = FixedPoint.Index(place);
        var start = PlatePlane.Margin + first;
        ref var above = ref MemoryMarshal.GetReference(plane.Row(y - 1)[start..]);
        ref var upper = ref MemoryMarshal.GetReference(plane.Row(y)[start..]);
        ref var lower = ref MemoryMarshal.GetReference(plane.Row(y + 1)[start..]);
        ref var below = ref MemoryMarshal.GetReference(plane.Row(y + 2)[start..]);
        ref var target = ref MemoryMarshal.GetArrayDataReference(row);
        var weights = CubicKernel.Weights.AsSpan(FixedPoint.Phase(place) * CubicKernel.Taps, CubicKernel.Taps);
        var a = Vector256.Create(weights[0]);
        var b = Vector256.Create(weights[1]);
        var c = Vector256.Create(weights[2]);
        var d = Vector256.Create(weights[3]);
        for (nuint x = 0; x < (nuint)count; x += (nuint)RowStep)
        {
            var sum = Vectors.MultiplyFractions(Vector256.LoadUnsafe(ref above, x), a)
                + Vectors.MultiplyFractions(Vector256.LoadUnsafe(ref upper, x), b)
                + Vectors.MultiplyFractions(Vector256.LoadUnsafe(ref lower, x), c)
                + Vectors.MultiplyFractions(Vector256.LoadUnsafe(ref below, x), d);
            sum.StoreUnsafe(ref target, x);
        }
    }

    /// <summary>Filters the blended row from left to right. The last block overlaps the one before it.</summary>
    private void SampleRow(long left, long step, Span<byte> target)
    {
        ref var samples = ref MemoryMarshal.GetArrayDataReference(row);
        ref var weights = ref MemoryMarshal.GetArrayDataReference(CubicKernel.Weights);
        ref var pixels = ref MemoryMarshal.GetReference(target);
        for (var x = 0; x < target.Length; x += Block)
        {
            x = Math.Min(x, target.Length - Block);
            var place = left + (step * x);
            var low = Four(ref samples, ref weights, place, step);
            var high = Four(ref samples, ref weights, place + (4 * step), step);
            var wide = Vector128.NarrowWithSaturation(low, high);
            var signed = Vector128.NarrowWithSaturation(wide, wide);
            var bytes = signed.AsByte() ^ Vector128.Create((byte)0x80);
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref pixels, x), bytes.AsUInt64().ToScalar());
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Four(ref short samples, ref short weights, long place, long step)
    {
        var low = Two(ref samples, ref weights, place, place + step);
        var high = Two(ref samples, ref weights, place + (2 * step), place + (3 * step));
        return (Vectors.AddPairs(low, high) + Vector128.Create(1 << (Shift - 1))) >> Shift;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Two(ref short samples, ref short weights, long one, long two) => Vectors.MultiplyAddPairs(
        Vector128.Create(Taps(ref samples, FixedPoint.Index(one)), Taps(ref samples, FixedPoint.Index(two))).AsInt16(),
        Vector128.Create(
            Taps(ref weights, FixedPoint.Phase(one) * CubicKernel.Taps),
            Taps(ref weights, FixedPoint.Phase(two) * CubicKernel.Taps)).AsInt16());

    /// <summary>Four neighbours, as the 64 bits they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Taps(ref short samples, int index) =>
        Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<short, byte>(ref Unsafe.Add(ref samples, index)));
}
