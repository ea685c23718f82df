using System.Numerics;

namespace Pixora.Media.Providers.Local.Images.Toning;

/// <summary>Blends a colour into a pixel of the image.</summary>
internal static class Blending
{
    /// <summary>Covers what was there.</summary>
    /// <param name="share">0 leaves it, 1 hides it.</param>
    public static void Cover(ref Vector4 pixel, Vector3 colour, float share) =>
        pixel += (new Vector4(colour, 1f) - pixel) * share;

    /// <summary>Adds to what was there.</summary>
    public static void Add(ref Vector4 pixel, Vector3 light) => pixel += new Vector4(light, 0f);
}
