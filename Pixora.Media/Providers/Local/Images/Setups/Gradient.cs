using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Setups;

/// <summary>Shaders whose first and last colours go on outside their ends.</summary>
internal static class Gradient
{
    private static readonly SKColorSpace Space = SKColorSpace.CreateSrgb();

    /// <param name="stops">One for each colour, 0 to 1, rising.</param>
    public static SKShader Along(SKPoint from, SKPoint to, SKColorF[] colours, float[] stops) =>
        SKShader.CreateLinearGradient(from, to, colours, Space, stops, SKShaderTileMode.Clamp);

    /// <param name="stops">One for each colour, 0 at the centre, 1 at <paramref name="radius"/> pixels, rising.</param>
    public static SKShader Around(SKPoint centre, float radius, SKColorF[] colours, float[] stops) =>
        SKShader.CreateRadialGradient(centre, radius, colours, Space, stops, SKShaderTileMode.Clamp);
}
