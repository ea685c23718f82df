using Pixora.Media.Providers.Local.Images.Setups;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>A farm's land: furrows that run to the horizon, a fence, and a barn with its silo where none is named.</summary>
/// <param name="barn">True to draw the barn.</param>
internal sealed class FieldsLayer(bool barn) : ISceneLayer
{
    public void Paint(Shot shot)
    {
        using var brush = new Brush(shot);
        var side = shot.Setup.Focus < 0.5f ? 1f : -1f;
        Furrows(shot, brush, side);
        if (barn)
        {
            Barn(shot, brush, new SKPoint(shot.Width * (0.5f + (0.30f * side)), shot.Horizon + (shot.Span * 0.012f)), shot.Span * 0.17f);
        }

        Fence(shot, brush);
    }

    private static void Furrows(Shot shot, Brush brush, float side)
    {
        var vanish = new SKPoint(shot.Width * (0.5f + (0.12f * side)), shot.Horizon);
        for (var furrow = 0; furrow < 15; furrow++)
        {
            var at = shot.Width * (0.5f + (side * (0.10f + (furrow * 0.075f))));
            var wide = shot.Width * 0.030f;
            brush.Poly(brush.Lit(furrow % 2 == 0 ? 0x7A5E3Au : 0x8A9A48u, 0.5f, 0.10f), vanish,
                new(at - wide, shot.Height), new(at + wide, shot.Height));
        }
    }

    private static void Barn(Shot shot, Brush brush, SKPoint foot, float width)
    {
        var high = width * 0.42f;
        var wall = brush.Lit(0x9C3B2E, 0.6f, 0.10f);
        var roof = brush.Lit(0x5A5458, 0.5f, 0.10f);
        var left = foot.X - (width * 0.5f);
        var right = foot.X + (width * 0.5f);
        var top = foot.Y - high;
        brush.Box(SKRect.Create(right + (width * 0.04f), foot.Y - (high * 1.5f), width * 0.16f, high * 1.5f),
            brush.Lit(0xB8B4AC, 0.6f, 0.12f));
        brush.Oval(new SKPoint(right + (width * 0.12f), foot.Y - (high * 1.5f)), width * 0.08f, width * 0.07f, roof);
        brush.Wall(new SKRect(left, top, right, foot.Y), wall);
        brush.Poly(
            wall * 0.95f, new(left, top), new(left + (width * 0.16f), top - (high * 0.5f)), new(foot.X, top - (high * 0.85f)),
            new(right - (width * 0.16f), top - (high * 0.5f)), new(right, top));
        var edge = width * 0.03f;
        SKPoint[] eaves =
        [
            new(left - edge, top + edge), new(left + (width * 0.15f), top - (high * 0.55f)), new(foot.X, top - (high * 0.92f)),
            new(right - (width * 0.15f), top - (high * 0.55f)), new(right + edge, top + edge),
        ];
        for (var edgeAt = 1; edgeAt < eaves.Length; edgeAt++)
        {
            brush.Line(eaves[edgeAt - 1], eaves[edgeAt], width * 0.045f, roof);
        }

        var white = brush.Lit(0xE8E2D6, 0.6f, 0.10f);
        var door = SKRect.Create(foot.X - (width * 0.15f), foot.Y - (high * 0.72f), width * 0.3f, high * 0.72f);
        brush.Box(SKRect.Inflate(door, width * 0.012f, width * 0.012f), white);
        brush.Box(door, wall * 0.72f);
        brush.Line(new(door.Left, door.Top), new(door.Right, door.Bottom), width * 0.012f, white);
        brush.Line(new(door.Right, door.Top), new(door.Left, door.Bottom), width * 0.012f, white);
        var loft = SKRect.Create(foot.X - (width * 0.05f), top - (high * 0.42f), width * 0.10f, high * 0.24f);
        brush.Box(loft, shot.IsNight ? Tint.Hex(0xFFC878) : wall * 0.4f);
    }

    private static void Fence(Shot shot, Brush brush)
    {
        var ground = shot.Horizon + (shot.Span * 0.035f);
        var wood = brush.Lit(0x8A7A64, 0.5f, 0.12f);
        var high = shot.Span * 0.030f;
        for (var x = 0f; x < shot.Width; x += shot.Span * 0.055f)
        {
            brush.Box(SKRect.Create(x, ground - high, shot.Span * 0.005f, high), wood);
        }

        brush.Box(SKRect.Create(0, ground - (high * 0.85f), shot.Width, high * 0.10f), wood);
        brush.Box(SKRect.Create(0, ground - (high * 0.45f), shot.Width, high * 0.10f), wood);
    }
}
