using System.Numerics;
using Pixora.Media.Providers.Local.Images.Chance;
using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Providers.Local.Images.Setups;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>What stands along the wall: shelves with what the room keeps on them, and lamps.</summary>
internal static class Furnishing
{
    private static readonly uint[] Spines = [0x7A2F2A, 0x2F4A6B, 0x3F5A3C, 0xA87A3A, 0x5A3F5C, 0xC8B48C, 0x3A2E28, 0x8A5A34];
    private static readonly uint[] Glass = [0x3FA0A8, 0x6AB04A, 0xD8803A, 0x7A5AB8, 0xB8D0D8];
    private static readonly uint[] Crockery = [0xE8E0D0, 0xC86A4A, 0x4A7A8A, 0xD8B45A, 0x8A9A6A];

    public static void Paint(Shot shot, float floor, SKRect window)
    {
        var random = shot.Random("furniture");
        var shelves = shot.Scene.Place is Place.Library ? 6 : shot.Scene.Place is Place.Home ? 3 : 4;
        var top = shot.Height * 0.08f;
        var bottom = shot.Scene.Place is Place.Library ? floor : floor * 0.86f;
        (float Left, float Right)[] walls =
        [
            (-10f, window.Left - (shot.Span * 0.05f)),
            (window.Right + (shot.Span * 0.05f), shot.Width + 10f),
        ];
        foreach (var (left, right) in walls)
        {
            if (IsFitted(shot.Scene.Place) && (right - left) >= (shot.Width * 0.4f))
            {
                continue;
            }

            for (var shelf = 0; shelf < shelves && right - left > shot.Span * 0.12f; shelf++)
            {
                var board = top + ((bottom - top) * (shelf + 1) / shelves);
                PaintShelf(shot, random, new SKRect(left, board - ((bottom - top) / shelves), right, board));
            }
        }

        PaintLamps(shot, window);
    }

    /// <summary>Rooms whose larger wall has something of its own instead of shelves.</summary>
    private static bool IsFitted(Place place) =>
        place is Place.Classroom or Place.Workshop or Place.Hospital or Place.Kitchen or Place.Office;

    private static void PaintShelf(Shot shot, SeededRandom random, SKRect shelf)
    {
        using var paint = new SKPaint { IsAntialias = true, ColorF = Tint.Paint(Tint.Hex(0x2A1E16), 0.30f) };
        shot.Canvas.DrawRect(shelf, paint);
        var kept = shot.Scene.Place switch { Place.Laboratory or Place.Hospital => Glass,
            Place.Kitchen or Place.Workshop => Crockery, _ => Spines };
        for (var x = shelf.Left + (shot.Span * 0.008f); x < shelf.Right;)
        {
            var width = shot.Span * random.Between(0.010f, kept == Spines ? 0.022f : 0.040f);
            var height = shelf.Height * random.Between(0.45f, 0.80f);
            if (x + width < shelf.Right && random.Chance(kept == Spines ? 0.90f : 0.62f))
            {
                PaintItem(
                    shot,
                    SKRect.Create(x, shelf.Bottom - height, width, height),
                    Lit(shot, Tint.Hex(random.Pick(kept)), x),
                    kept == Spines);
            }

            x += width * (kept == Spines ? 1.06f : 1.5f);
        }

        paint.ColorF = Tint.Paint(Lit(shot, Tint.Hex(0x5A3E2A), shelf.MidX));
        shot.Canvas.DrawRect(
            new SKRect(shelf.Left, shelf.Bottom, shelf.Right, shelf.Bottom + (shot.Unit * 0.008f)), paint);
    }

    private static void PaintItem(Shot shot, SKRect box, Vector3 colour, bool book)
    {
        using var shader = Gradient.Along(
            new SKPoint(box.Left, 0), new SKPoint(box.Right, 0),
            [Tint.Paint(colour * 0.7f), Tint.Paint(colour * 1.1f), Tint.Paint(colour * 0.65f)], [0f, 0.5f, 1f]);
        using var paint = new SKPaint { Shader = shader, IsAntialias = true };
        if (book)
        {
            shot.Canvas.DrawRect(box, paint);
            return;
        }

        var squat = new SKRect(box.Left, box.Bottom - MathF.Min(box.Height, box.Width * 1.5f), box.Right, box.Bottom);
        shot.Canvas.DrawRoundRect(squat, box.Width * 0.3f, box.Width * 0.3f, paint);
        shot.Canvas.DrawRect(
            SKRect.Create(squat.MidX - (box.Width * 0.16f), squat.Top - (box.Width * 0.35f), box.Width * 0.32f, box.Width * 0.5f), paint);
    }

    private static Vector3 Lit(Shot shot, Vector3 own, float x)
    {
        var near = 1f / (1f + (MathF.Pow((x - shot.Light.X) / shot.Span, 2f) * 7f));
        return own * (new Vector3(0.18f) + (shot.Palette.Ambient * 0.35f) + (shot.Palette.Key * (0.55f * near)));
    }

    private static void PaintLamps(Shot shot, SKRect window)
    {
        var x = window.MidX < shot.Width * 0.5f ? shot.Width * 0.74f : shot.Width * 0.26f;
        var warm = Tint.Hex(0xFFC070);
        using var cord = new SKPaint { IsAntialias = true, StrokeWidth = shot.Unit * 0.002f, ColorF = Tint.Paint(Tint.Hex(0x14100C)) };
        shot.Canvas.DrawLine(x, 0, x, shot.Height * 0.16f, cord);
        using var shader = Gradient.Around(
            new SKPoint(x, shot.Height * 0.19f), shot.Span * 0.32f,
            [Tint.Paint(warm, 0.55f), Tint.Paint(warm, 0.14f), Tint.Paint(warm, 0f)], [0f, 0.25f, 1f]);
        using var glow = new SKPaint { Shader = shader, BlendMode = SKBlendMode.Screen };
        shot.Canvas.DrawCircle(x, shot.Height * 0.19f, shot.Span * 0.32f, glow);
        using var bulb = new SKPaint { IsAntialias = true, ColorF = Tint.Paint(warm * 1.35f) };
        shot.Canvas.DrawCircle(x, shot.Height * 0.178f, shot.Unit * 0.014f, bulb);
        bulb.ColorF = Tint.Paint(Tint.Hex(0x1C1814));
        shot.Canvas.DrawOval(x, shot.Height * 0.163f, shot.Unit * 0.045f, shot.Unit * 0.012f, bulb);
    }
}
