using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Sketches;

/// <summary>Where and how a sketch stands in the picture.</summary>
/// <param name="Foot">Pixels.</param>
/// <param name="Height">Pixels of its 100 units.</param>
internal sealed record Placing(SKPoint Foot, float Height)
{
    public bool Mirrored { get; init; }

    public bool Floats { get; init; }

    /// <summary>Degrees.</summary>
    public float Lean { get; init; }

    /// <summary>Aerial perspective, 0 to 1.</summary>
    public float Distance { get; init; }

    /// <summary>1 when the light stands behind, so that little but an outline is seen.</summary>
    public float Backlight { get; init; }

    /// <summary>Strength of the light along the edge, 0 to 1.</summary>
    public float Rim { get; init; } = 1f;

    /// <summary>0xRRGGBB instead of the sketch's own main colour.</summary>
    public uint? Colour { get; init; }

    /// <summary>Makes the canvas draw in the sketch's own units.</summary>
    public void Enter(SKCanvas canvas)
    {
        canvas.Translate(Foot);
        canvas.RotateDegrees(Lean);
        var scale = Height / 100f;
        canvas.Scale(Mirrored ? -scale : scale, scale);
    }
}
