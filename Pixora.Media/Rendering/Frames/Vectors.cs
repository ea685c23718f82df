using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Pixora.Media.Rendering.Frames;

/// <summary>The few vector operations the runtime has no portable name for. Every arm gives the same bits.</summary>
internal static class Vectors
{
    /// <summary>Multiplies fractions of 15 bits, each product rounded to nearest.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<short> MultiplyFractions(Vector256<short> a, Vector256<short> b) => Avx2.IsSupported
        ? Avx2.MultiplyHighRoundScale(a, b)
        : Vector256.Create(
            MultiplyFractions(a.GetLower(), b.GetLower()), MultiplyFractions(a.GetUpper(), b.GetUpper()));

    /// <summary>Multiplies in pairs and adds neighbours: a₀b₀+a₁b₁, a₂b₂+a₃b₃ …</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> MultiplyAddPairs(Vector128<short> a, Vector128<short> b)
    {
        if (Sse2.IsSupported)
        {
            return Sse2.MultiplyAddAdjacent(a, b);
        }

        var low = Vector128.WidenLower(a) * Vector128.WidenLower(b);
        var high = Vector128.WidenUpper(a) * Vector128.WidenUpper(b);
        return AddPairs(low, high);
    }

    /// <summary>Adds neighbours: a₀+a₁, a₂+a₃, b₀+b₁, b₂+b₃.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<int> AddPairs(Vector128<int> a, Vector128<int> b)
    {
        if (Ssse3.IsSupported)
        {
            return Ssse3.HorizontalAdd(a, b);
        }

        if (AdvSimd.Arm64.IsSupported)
        {
            return AdvSimd.Arm64.AddPairwise(a, b);
        }

        return Vector128.Create(a[0] + a[1], a[2] + a[3], b[0] + b[1], b[2] + b[3]);
    }

    private static Vector128<short> MultiplyFractions(Vector128<short> a, Vector128<short> b)
    {
        if (Ssse3.IsSupported)
        {
            return Ssse3.MultiplyHighRoundScale(a, b);
        }

        if (AdvSimd.IsSupported)
        {
            return AdvSimd.MultiplyRoundedDoublingSaturateHigh(a, b);
        }

        var half = Vector128.Create(1 << 14);
        var low = ((Vector128.WidenLower(a) * Vector128.WidenLower(b)) + half) >> 15;
        var high = ((Vector128.WidenUpper(a) * Vector128.WidenUpper(b)) + half) >> 15;
        return Vector128.Narrow(low, high);
    }
}
