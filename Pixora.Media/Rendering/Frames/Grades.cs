using System.Numerics;
using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Frames;

/// <summary>The grade of each style.</summary>
internal static class Grades
{
    private static readonly Grade Cinematic = new(
        1.06f, 0.05f, 0.28f, 0, 1, new(-0.012f, 0.004f, 0.022f), new(0.018f, 0.006f, -0.02f));

    private static readonly Grade Documentary = new(0.96f, 0, 0.1f, 0, 1, Vector3.Zero, Vector3.Zero);

    private static readonly Grade Vivid = new(1.28f, 0.05f, 0.22f, 0, 1, Vector3.Zero, Vector3.Zero);

    private static readonly Grade Noir = new(0, 0, 0.5f, 0, 1, Vector3.Zero, Vector3.Zero);

    private static readonly Grade Vintage = new(
        0.72f, 0.55f, 0.08f, 0.065f, 0.965f, new(0.012f, -0.004f, 0.01f), new(0.02f, 0.008f, -0.03f));

    private static readonly Grade Pastel = new(
        0.82f, 0.08f, -0.2f, 0.09f, 0.99f, new(0.012f, 0.004f, 0.02f), Vector3.Zero);

    private static readonly Grade Minimal = new(0.85f, -0.04f, 0.06f, 0.02f, 1, Vector3.Zero, Vector3.Zero);

    public static Grade For(VisualStyle style) => style switch
    {
        VisualStyle.Cinematic => Cinematic,
        VisualStyle.Documentary => Documentary,
        VisualStyle.Vivid => Vivid,
        VisualStyle.Noir => Noir,
        VisualStyle.Vintage => Vintage,
        VisualStyle.Pastel => Pastel,
        VisualStyle.Minimal => Minimal,
        _ => throw new ArgumentOutOfRangeException(nameof(style), style, null),
    };
}
