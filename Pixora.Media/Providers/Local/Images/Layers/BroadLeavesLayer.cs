using Pixora.Media.Providers.Local.Images.Setups;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>The jungle close by: broad leaves from the edges of the picture, and hanging vines.</summary>
internal sealed class BroadLeavesLayer : ISceneLayer
{
    public void Paint(Shot shot)
    {
        var random = shot.Random("broad leaves");
        using var brush = new Brush(shot);
        for (var vine = 0; vine < 9; vine++)
        {
            var x = shot.Width * random.Unit();
            var end = shot.Height * random.Between(0.12f, 0.42f);
            brush.Line(new(x, -2), new(x + (random.Around() * shot.Span * 0.02f), end), shot.Unit * 0.004f,
                brush.Lit(0x3A4A26, 0.3f, 0.1f));
            for (var y = end * 0.2f; y < end; y += shot.Span * 0.022f)
            {
                brush.Oval(new SKPoint(x + (random.Around() * shot.Span * 0.008f), y), shot.Span * 0.008f,
                    shot.Span * 0.005f, brush.Lit(0x4A7A34, random.Unit(), 0.08f));
            }
        }

        for (var leaf = 0; leaf < 34; leaf++)
        {
            var low = leaf < 22;
            var left = random.Chance(0.5f);
            var root = low
                ? new SKPoint(shot.Width * (left ? random.Between(-0.05f, 0.22f) : random.Between(0.78f, 1.05f)),
                    shot.Height * random.Between(0.98f, 1.06f))
                : new SKPoint(left ? -5 : shot.Width + 5, shot.Height * random.Between(0.02f, 0.5f));
            var length = shot.Span * random.Between(0.10f, low ? 0.26f : 0.20f);
            var angle = low ? random.Between(-140f, -40f) : left ? random.Between(-30f, 55f) : random.Between(125f, 210f);
            Leaf(shot, brush, new Frond(root, length, angle, random.Between(0.1f, 0.8f)));
        }
    }

    private static void Leaf(Shot shot, Brush brush, Frond frond)
    {
        var colour = brush.Lit(0x3E7A34, frond.Facing, 0f);
        using var path = new SKPathBuilder();
        path.MoveTo(0, 0);
        path.CubicTo(frond.Length * 0.3f, -frond.Length * 0.26f, frond.Length * 0.75f, -frond.Length * 0.2f, frond.Length, 0);
        path.CubicTo(frond.Length * 0.75f, frond.Length * 0.2f, frond.Length * 0.3f, frond.Length * 0.26f, 0, 0);
        using var outline = path.Detach();
        using var shader = Gradient.Along(
            new SKPoint(0, -frond.Length * 0.2f), new SKPoint(0, frond.Length * 0.2f),
                [Tint.Paint(colour * 1.2f), Tint.Paint(colour * 0.55f)], [0.4f, 0.6f]);
        using var paint = new SKPaint { IsAntialias = true, Shader = shader };
        shot.Canvas.Save();
        shot.Canvas.Translate(frond.Root);
        shot.Canvas.RotateDegrees(frond.Angle);
        shot.Canvas.DrawPath(outline, paint);
        brush.Line(new(0, 0), new(frond.Length * 0.96f, 0), frond.Length * 0.014f, colour * 1.35f);
        shot.Canvas.Restore();
    }

    /// <param name="Angle">Degrees, clockwise from right.</param>
    private readonly record struct Frond(SKPoint Root, float Length, float Angle, float Facing);
}
