using System.Numerics;
using Pixora.Media.Providers.Local.Images.Setups;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Props;

/// <summary>A wooden table before the camera, for what lies on tables and is named where there is no room.</summary>
internal static class OutdoorTable
{
    /// <summary>Where things stand on it, a share of the height.</summary>
    public const float Foot = 0.825f;
    private const float Top = 0.80f;

    public static void Paint(Shot shot)
    {
        var wood = Tint.Hex(0x8A6240);
        var top = shot.Height * Top;
        var edge = top + (shot.Unit * 0.055f);
        Board(shot, new SKRect(0, top, shot.Width, edge), shot.Palette.Lit(wood, 1f));
        Board(shot, new SKRect(0, edge, shot.Width, edge + (shot.Unit * 0.03f)), shot.Palette.Lit(wood, 0.35f) * 0.7f);
        Board(shot, new SKRect(0, edge + (shot.Unit * 0.03f), shot.Width, shot.Height), shot.Palette.Lit(wood, 0.1f) * 0.35f);
        var random = shot.Random("table grain");
        using var grain = new SKPaint { IsAntialias = true, StrokeWidth = shot.Unit * 0.0016f };
        for (var line = 0; line < 26; line++)
        {
            var y = top + ((edge - top) * random.Unit());
            var x = shot.Width * random.Between(-0.1f, 0.9f);
            grain.ColorF = Tint.Paint(shot.Palette.Lit(wood * 0.6f, 0.5f), random.Between(0.1f, 0.4f));
            shot.Canvas.DrawLine(x, y, x + (shot.Width * random.Between(0.1f, 0.4f)), y, grain);
        }
    }

    private static void Board(Shot shot, SKRect box, Vector3 colour)
    {
        using var shader = Gradient.Around(
            new SKPoint(Math.Clamp(shot.Light.X, 0, shot.Width), box.Top), shot.Span * 0.9f,
                [Tint.Paint(colour * 1.15f), Tint.Paint(colour * 0.7f)], [0f, 1f]);
        using var paint = new SKPaint { Shader = shader };
        shot.Canvas.DrawRect(box, paint);
    }
}
