using System.Numerics;
using Pixora.Media.Tasks;

namespace Pixora.Media.Providers.Local.Images.Toning;

/// <summary>Tone mapping of a style. The renderer grades the film again, so these stay mild.</summary>
/// <param name="Saturation">0 is grey, 1 leaves the colours.</param>
/// <param name="Contrast">1 leaves it; more is steeper around middle grey.</param>
/// <param name="Shadows">Added to what is dark.</param>
/// <param name="Highlights">Multiplies what is bright.</param>
/// <param name="Grain">Standard deviation of the grain, of a range of 1.</param>
/// <param name="Vignette">How much of the light the corners lose, 0 to 1.</param>
/// <param name="Bloom">How much light spills, 0 to 1.</param>
internal sealed record FilmLook(
    float Saturation, float Contrast, Vector3 Shadows, Vector3 Highlights, float Grain, float Vignette, float Bloom)
{
    /// <summary>Leaves colours as they are, for portraits that serve as references.</summary>
    public static FilmLook Neutral { get; } = new(1f, 1f, Vector3.Zero, Vector3.One, 0.002f, 0f, 0f);

    public static FilmLook For(VisualStyle style) => style switch
    {
        VisualStyle.Cinematic => new(
            1.04f, 1.08f, new(-0.008f, 0.006f, 0.018f), new(1.03f, 1f, 0.95f), 0.010f, 0.30f, 0.75f),
        VisualStyle.Documentary => new(0.90f, 1.02f, Vector3.Zero, Vector3.One, 0.007f, 0.16f, 0.35f),
        VisualStyle.Vivid => new(1.28f, 1.08f, Vector3.Zero, Vector3.One, 0.005f, 0.16f, 0.65f),
        VisualStyle.Noir => new(0.06f, 1.30f, new(-0.01f), Vector3.One, 0.016f, 0.46f, 0.80f),
        VisualStyle.Vintage => new(
            0.86f, 0.94f, new(0.045f, 0.035f, 0.015f), new(1.02f, 0.97f, 0.84f), 0.016f, 0.32f, 0.55f),
        VisualStyle.Pastel => new(1.0f, 0.86f, new(0.08f, 0.10f, 0.12f), new(1f, 0.985f, 0.98f), 0.004f, 0.08f, 0.50f),
        _ => new(0.88f, 0.94f, new(0.03f), Vector3.One, 0.003f, 0.06f, 0.25f),
    };
}
