using Pixora.Media.Providers.Local.Images.Setups;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>An old stone bridge across the water, seen from the bank; painted before the water, which mirrors it.</summary>
internal sealed class ArchesLayer : ISceneLayer
{
    private const int Arches = 4;

    public void Paint(Shot shot)
    {
        using var brush = new Brush(shot);
        var water = (float)shot.Horizon;
        var high = shot.Span * 0.145f;
        var stone = brush.Lit(0x9A8E7C, 0.6f, 0.10f);
        using var path = new SKPathBuilder { FillType = SKPathFillType.EvenOdd };
        path.MoveTo(-5, water - (high * 0.72f));
        path.QuadTo(shot.Width * 0.5f, water - (high * 1.35f), shot.Width + 5, water - (high * 0.72f));
        path.LineTo(shot.Width + 5, water + 2);
        path.LineTo(-5, water + 2);
        path.Close();
        for (var arch = 0; arch < Arches; arch++)
        {
            var middle = shot.Width * (arch + 0.5f) / Arches;
            var half = shot.Width / Arches * 0.38f;
            var rise = high * (arch is 1 or 2 ? 0.80f : 0.66f);
            path.AddOval(new SKRect(middle - half, water - rise, middle + half, water + rise));
        }

        using var outline = path.Detach();
        using var shader = Gradient.Along(
            new SKPoint(0, water - (high * 1.3f)), new SKPoint(0, water), [Tint.Paint(stone * 1.1f), Tint.Paint(stone * 0.7f)], [0f, 1f]);
        using var paint = new SKPaint { IsAntialias = true, Shader = shader };
        shot.Canvas.Save();
        shot.Canvas.ClipRect(new SKRect(0, 0, shot.Width, water + 1));
        shot.Canvas.DrawPath(outline, paint);
        var random = shot.Random("bridge stones");
        for (var block = 0; block < 420; block++)
        {
            var x = random.Unit() * shot.Width;
            var across = (x / shot.Width) - 0.5f;
            var deck = water - (high * (1.03f - (across * across * 1.25f)));
            var y = deck + (random.Unit() * high * 0.28f);
            brush.Line(new(x, y), new(x + (shot.Span * 0.012f), y), shot.Unit * 0.0016f, stone * 0.65f);
        }

        for (var x = 0f; x <= shot.Width; x += shot.Span * 0.004f)
        {
            var across = (x / shot.Width) - 0.5f;
            var deck = water - (high * (1.035f - (across * across * 1.26f)));
            brush.Box(SKRect.Create(x, deck - (shot.Span * 0.012f), shot.Span * 0.0042f, shot.Span * 0.014f), stone * 1.2f);
        }

        shot.Canvas.Restore();
    }
}
