using Pixora.Media.Providers.Local.Images.Chance;
using Pixora.Media.Providers.Local.Images.Setups;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>The small charts on cards.</summary>
internal static class DiagramCharts
{
    private static readonly uint[] Colours = [0x2F6FA8, 0xE08A3A, 0x4F9A6A, 0xC84A4A];

    public static void Paint(Shot shot, SeededRandom random, SKRect box, int kind)
    {
        using var paint = new SKPaint { IsAntialias = true };
        switch (kind % 3)
        {
            case 0:
                Ring(shot.Canvas, random, box, paint);
                break;
            case 1:
                Bars(shot.Canvas, random, box, paint);
                break;
            default:
                Curve(shot.Canvas, random, box, paint);
                break;
        }
    }

    private static void Ring(SKCanvas canvas, SeededRandom random, SKRect box, SKPaint paint)
    {
        var radius = MathF.Min(box.Width, box.Height) * 0.40f;
        var circle = SKRect.Create(box.MidX - radius, box.MidY - radius, radius * 2f, radius * 2f);
        paint.Style = SKPaintStyle.Stroke;
        paint.StrokeWidth = radius * 0.42f;
        var from = -90f;
        for (var part = 0; part < 3; part++)
        {
            var sweep = part == 2 ? 270f - from : random.Between(70f, 150f);
            paint.ColorF = Tint.Paint(Tint.Hex(Colours[part]));
            canvas.DrawArc(circle, from, sweep - 4f, false, paint);
            from += sweep;
        }
    }

    private static void Bars(SKCanvas canvas, SeededRandom random, SKRect box, SKPaint paint)
    {
        const int Count = 5;
        var width = box.Width / Count;
        for (var bar = 0; bar < Count; bar++)
        {
            var height = box.Height * Math.Clamp(
                ((bar + 1.2f) / (Count + 0.4f)) + (random.Around() * 0.06f), 0.12f, 1f);
            paint.ColorF = Tint.Paint(Tint.Hex(Colours[bar == Count - 1 ? 1 : 0]));
            canvas.DrawRoundRect(
                SKRect.Create(box.Left + (bar * width) + (width * 0.16f), box.Bottom - height, width * 0.68f, height),
                width * 0.1f,
                width * 0.1f,
                paint);
        }
    }

    private static void Curve(SKCanvas canvas, SeededRandom random, SKRect box, SKPaint paint)
    {
        paint.Style = SKPaintStyle.Stroke;
        paint.StrokeWidth = box.Width * 0.016f;
        paint.StrokeCap = SKStrokeCap.Round;
        paint.ColorF = Tint.Paint(Tint.Hex(0x5A6878), 0.6f);
        canvas.DrawLine(box.Left, box.Bottom, box.Right, box.Bottom, paint);
        using var path = new SKPathBuilder();
        path.MoveTo(box.Left, box.Bottom - (box.Height * 0.12f));
        for (var step = 1; step <= 6; step++)
        {
            path.LineTo(
                box.Left + (box.Width * step / 6f),
                box.Bottom - (box.Height * Math.Clamp((0.14f * step) + (random.Around() * 0.07f), 0.05f, 0.98f)));
        }

        using var line = path.Detach();
        paint.StrokeWidth = box.Width * 0.028f;
        paint.StrokeJoin = SKStrokeJoin.Round;
        paint.ColorF = Tint.Paint(Tint.Hex(Colours[2]));
        canvas.DrawPath(line, paint);
    }
}
