using System.Numerics;
using Pixora.Media.Providers.Local.Images.Setups;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>Plain shapes in plain light, from which places are built.</summary>
internal sealed class Brush(Shot shot) : IDisposable
{
    private readonly SKPaint paint = new() { IsAntialias = true };

    /// <summary>A surface under the sky: lit from its side, paler with distance.</summary>
    /// <param name="facing">0 turned away from the light, 1 facing it.</param>
    public Vector3 Lit(uint rgb, float facing, float far) => shot.Palette.Far(
        Tint.Mix(shot.Palette.Lit(Tint.Hex(rgb), facing), shot.Palette.Shade, shot.IsNight ? 0.15f : 0.06f), far);

    public void Box(SKRect box, Vector3 colour, float alpha = 1f)
    {
        paint.ColorF = Tint.Paint(colour, alpha);
        shot.Canvas.DrawRect(box, paint);
    }

    /// <summary>A box that is brighter on the side of the light.</summary>
    public void Wall(SKRect box, Vector3 colour)
    {
        var right = shot.Light.X > box.MidX;
        using var shader = Gradient.Along(
            new SKPoint(right ? box.Left : box.Right, box.Top), new SKPoint(right ? box.Right : box.Left, box.Bottom),
            [Tint.Paint(colour * 0.78f), Tint.Paint(colour * 1.05f)], [0f, 1f]);
        using var lit = new SKPaint { IsAntialias = true, Shader = shader };
        shot.Canvas.DrawRect(box, lit);
    }

    /// <summary>A box that goes from one colour at its top to another at its bottom.</summary>
    public void Shade(SKRect box, Vector3 top, Vector3 bottom)
    {
        using var shader = Gradient.Along(
            new SKPoint(box.Left, box.Top), new SKPoint(box.Left, box.Bottom), [Tint.Paint(top), Tint.Paint(bottom)], [0f, 1f]);
        using var shaded = new SKPaint { Shader = shader };
        shot.Canvas.DrawRect(box, shaded);
    }

    public void Poly(Vector3 colour, params ReadOnlySpan<SKPoint> points)
    {
        using var path = new SKPathBuilder();
        path.AddPoly(points.ToArray(), true);
        using var outline = path.Detach();
        paint.ColorF = Tint.Paint(colour);
        shot.Canvas.DrawPath(outline, paint);
    }

    public void Oval(SKPoint centre, float rx, float ry, Vector3 colour)
    {
        paint.ColorF = Tint.Paint(colour);
        shot.Canvas.DrawOval(centre.X, centre.Y, rx, ry, paint);
    }

    public void Line(SKPoint from, SKPoint to, float width, Vector3 colour)
    {
        paint.ColorF = Tint.Paint(colour);
        paint.StrokeWidth = width;
        shot.Canvas.DrawLine(from, to, paint);
    }

    /// <summary>Light that spills around a point.</summary>
    public void Glow(SKPoint centre, float radius, Vector3 light, float strength)
    {
        using var shader = Gradient.Around(centre, radius, [Tint.Paint(light, strength), Tint.Paint(light, 0f)], [0f, 1f]);
        using var glow = new SKPaint { Shader = shader, BlendMode = SKBlendMode.Screen };
        shot.Canvas.DrawCircle(centre, radius, glow);
    }

    public void Dispose() => paint.Dispose();
}
