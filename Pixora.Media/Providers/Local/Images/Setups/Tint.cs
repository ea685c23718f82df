using System.Numerics;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Setups;

/// <summary>
/// Arithmetic on colours: red, green and blue as they are shown (sRGB curve), 0 to 1, above 1 where a light blooms.
/// </summary>
internal static class Tint
{
    public static Vector3 Hex(uint rgb) => new Vector3((rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255) / 255f;

    /// <summary>As 0xRRGGBB, lights that bloom cut at white.</summary>
    public static uint Rgb(Vector3 colour)
    {
        var bytes = (Vector3.Clamp(colour, Vector3.Zero, Vector3.One) * 255f) + new Vector3(0.5f);
        return ((uint)bytes.X << 16) | ((uint)bytes.Y << 8) | (uint)bytes.Z;
    }

    /// <param name="share">0 keeps <paramref name="from"/>, 1 gives <paramref name="to"/>.</param>
    public static Vector3 Mix(Vector3 from, Vector3 to, float share) => from + ((to - from) * share);

    /// <summary>BT.709 luma.</summary>
    public static float Luma(Vector3 colour) => Vector3.Dot(colour, new Vector3(0.2126f, 0.7152f, 0.0722f));

    /// <param name="amount">0 is grey, 1 leaves it, more is more colourful.</param>
    public static Vector3 Saturate(Vector3 colour, float amount) =>
        Vector3.Max(Vector3.Zero, Mix(new Vector3(Luma(colour)), colour, amount));

    public static SKColorF Paint(Vector3 colour, float alpha = 1f) =>
        new(colour.X, colour.Y, colour.Z, Math.Clamp(alpha, 0f, 1f));

    /// <summary>0 up to <paramref name="low"/>, 1 from <paramref name="high"/> on, smooth between.</summary>
    public static float Step(float low, float high, float value)
    {
        var t = Math.Clamp((value - low) / (high - low), 0f, 1f);
        return t * t * (3 - (2 * t));
    }
}
