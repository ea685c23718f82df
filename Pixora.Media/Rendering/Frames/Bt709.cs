using System.Numerics;

namespace Pixora.Media.Rendering.Frames;

/// <summary>R'G'B' to Y'CbCr as Rec. ITU-R BT.709-6, sections 3.2 to 3.4, in limited range.</summary>
internal static class Bt709
{
    /// <summary>Black's luma.</summary>
    public const byte Black = 16;

    /// <summary>White's luma.</summary>
    public const byte White = 235;

    /// <summary>The chroma of every grey.</summary>
    public const byte Neutral = 128;

    private const float Kr = 0.2126f;

    private const float Kb = 0.0722f;

    private static readonly Vector3 Weights = new(Kr, 1 - Kr - Kb, Kb);

    /// <summary>Luma, 0 to 1.</summary>
    public static float Luma(Vector3 colour) => Vector3.Dot(colour, Weights);

    /// <summary>Y' 16 to 235, Cb and Cr 16 to 240.</summary>
    public static Vector3 ToYuv(Vector3 colour)
    {
        var luma = Luma(colour);
        return new(Black + (219 * luma), Neutral + (112 * (colour.Z - luma) / (1 - Kb)), Neutral + (112 * (colour.X - luma) / (1 - Kr)));
    }
}
