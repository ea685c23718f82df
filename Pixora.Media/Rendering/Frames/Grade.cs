using System.Numerics;

namespace Pixora.Media.Rendering.Frames;

/// <summary>
/// A colour grade: what a picture goes through before it is shown. Colours are gamma-coded R'G'B', 0 to 1 a channel.
/// </summary>
/// <param name="Saturation">0 is monochrome, 1 leaves it, above 1 is more.</param>
/// <param name="Warmth">−1 is blue, 0 neutral, 1 amber.</param>
/// <param name="Contrast">−0.5 flattens, 0 leaves it, 0.5 is a strong S-curve; black, mid-grey and white stay.</param>
/// <param name="Black">What black becomes, 0 to 0.2.</param>
/// <param name="White">What white becomes, 0.8 to 1.</param>
/// <param name="Shadows">Added to the darkest tones, fading out toward the light ones.</param>
/// <param name="Highlights">Added to the lightest tones, fading out toward the dark ones.</param>
internal sealed record Grade(
    float Saturation, float Warmth, float Contrast, float Black, float White, Vector3 Shadows, Vector3 Highlights)
{
    /// <summary>How far full warmth moves red up and blue down.</summary>
    private const float WarmthSpan = 0.12f;

    public Vector3 Apply(Vector3 colour)
    {
        var warm = colour * new Vector3(1 + (Warmth * WarmthSpan), 1, 1 - (Warmth * WarmthSpan));
        var grey = new Vector3(Bt709.Luma(warm));
        var curved = Curve(Vector3.Clamp(Vector3.Lerp(grey, warm, Saturation), Vector3.Zero, Vector3.One));
        var light = Bt709.Luma(curved);
        var toned = curved + (Shadows * ((1 - light) * (1 - light))) + (Highlights * (light * light));
        return Vector3.Clamp(new Vector3(Black) + (toned * (White - Black)), Vector3.Zero, Vector3.One);
    }

    private Vector3 Curve(Vector3 colour)
    {
        var smooth = colour * colour * (new Vector3(3) - (2 * colour));
        return colour + (Contrast * (smooth - colour));
    }
}
