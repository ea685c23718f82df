using Pixora.Media.Providers.Local.Images.Chance;
using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Providers.Local.Images.Setups;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>Towers in planes, the near ones darker, with windows lit as the hour asks.</summary>
/// <param name="foot">Share of the height where the city stands.</param>
/// <param name="scale">1 for a city in the middle ground, less for one far away.</param>
internal sealed class SkylineLayer(float foot, float scale) : ISceneLayer
{
    private const int Planes = 4;

    public void Paint(Shot shot)
    {
        var random = shot.Random("skyline");
        var middle = random.Between(0.3f, 0.7f) * shot.Width;
        for (var plane = 0; plane < Planes; plane++)
        {
            var near = (plane + 1f) / Planes;
            PaintPlane(shot, random, near, middle);
            PaintMist(shot, near);
        }
    }

    private void PaintPlane(Shot shot, SeededRandom random, float near, float middle)
    {
        var ground = foot * shot.Height;
        for (var x = -0.1f * shot.Unit; x < shot.Width;)
        {
            var width = scale * shot.Span * random.Between(0.028f, 0.070f) * (0.60f + (0.75f * near));
            var crown = 1f / (1f + MathF.Pow((x - middle) / shot.Span * 2.6f, 2f));
            var height = scale * shot.Span
                * (((0.06f + (0.25f * crown * random.Between(0.30f, 1.25f))) * (1.20f - (0.75f * near))) + (0.05f * random.Unit()));
            PaintTower(shot, random, new Tower(new SKRect(x, ground - height, x + width, ground + 2), near));
            x += width * random.Between(0.75f, 1.12f);
        }
    }

    private static void PaintTower(Shot shot, SeededRandom random, Tower tower)
    {
        var wall = shot.Palette.Far(
            Tint.Mix(
                shot.Palette.Lit(Tint.Hex(0x6E7682) * random.Between(0.75f, 1.15f), shot.IsNight ? 0.95f : 0.3f),
                shot.Palette.Shade,
                0.25f + (0.45f * tower.Near)),
            0.72f * (1f - tower.Near));
        var lit = Tint.Mix(wall, shot.Palette.Glow, shot.IsNight ? 0.05f : 0.30f);
        var right = shot.Light.X > tower.Box.MidX;
        using var shader = Gradient.Along(
            new SKPoint(tower.Box.Left, 0),
            new SKPoint(tower.Box.Right, 0),
            right
                ? [Tint.Paint(wall * 0.82f), Tint.Paint(wall), Tint.Paint(lit)]
                : [Tint.Paint(lit), Tint.Paint(wall), Tint.Paint(wall * 0.82f)],
            right ? [0f, 0.7f, 1f] : [0f, 0.3f, 1f]);
        using var paint = new SKPaint { Shader = shader, IsAntialias = true };
        shot.Canvas.DrawRect(tower.Box, paint);
        PaintRoof(shot.Canvas, random, tower.Box, paint);
        PaintWindows(shot, random, tower);
    }

    private static void PaintRoof(SKCanvas canvas, SeededRandom random, SKRect box, SKPaint paint)
    {
        var middle = box.MidX;
        var width = box.Width;
        switch (random.Below(5))
        {
            case 0:
                canvas.DrawRect(SKRect.Create(middle - (width * 0.25f), box.Top - (width * 0.4f), width * 0.5f, width * 0.45f), paint);
                canvas.DrawRect(
                    SKRect.Create(middle - (width * 0.02f), box.Top - (width * 1.3f), width * 0.04f, width), paint);
                break;
            case 1:
                canvas.DrawRect(SKRect.Create(middle - (width * 0.36f), box.Top - (width * 0.22f), width * 0.72f, width * 0.25f), paint);
                break;
            case 2:
                using (var path = new SKPathBuilder())
                {
                    path.AddPoly(
                        [
                            new SKPoint(box.Left, box.Top + 1),
                            new SKPoint(middle, box.Top - (width * 0.8f)),
                            new SKPoint(box.Right, box.Top + 1),
                        ],
                        true);
                    using var gable = path.Detach();
                    canvas.DrawPath(gable, paint);
                }

                break;
            default:
                canvas.DrawRect(SKRect.Create(box.Left + (width * 0.15f), box.Top - (width * 0.12f), width * 0.2f, width * 0.14f), paint);
                break;
        }
    }

    private static void PaintWindows(Shot shot, SeededRandom random, Tower tower)
    {
        if (shot.IsFlat && tower.Near < 0.7f)
        {
            return;
        }

        var cell = MathF.Max(3f, shot.Span * (0.0026f + (0.0026f * tower.Near)));
        var share = (shot.IsNight ? 0.34f : shot.Scene.Daylight == Daylight.Day ? 0.0f : 0.14f) * random.Between(
            0.25f, 1.6f);
        var glass = shot.Palette.Far(shot.Palette.Middle * 0.8f, 0.55f * (1f - tower.Near));
        using var paint = new SKPaint();
        for (var y = tower.Box.Top + cell; y < tower.Box.Bottom - cell; y += cell * 1.75f)
        {
            for (var x = tower.Box.Left + (cell * 0.8f); x < tower.Box.Right - cell; x += cell * 1.55f)
            {
                var isLit = random.Chance(share);
                var warm = Tint.Mix(
                    Tint.Hex(0xFFC878), Tint.Hex(0xD6ECFF), random.Chance(0.22f) ? 0.9f : random.Unit() * 0.25f)
                    * random.Between(0.75f, 1.25f);
                paint.ColorF = isLit
                    ? Tint.Paint(warm, 0.30f + (0.55f * tower.Near))
                    : Tint.Paint(glass, 0.16f + (0.18f * random.Unit()));
                shot.Canvas.DrawRect(x, y, cell, cell * 1.05f, paint);
            }
        }
    }

    private void PaintMist(Shot shot, float near)
    {
        var ground = foot * shot.Height;
        // At night a city lights its own air.
        var air = shot.IsNight ? Tint.Mix(shot.Palette.Haze, Tint.Hex(0xC88A4A), 0.38f) : shot.Palette.Haze;
        using var shader = Gradient.Along(
            new SKPoint(0, ground - (scale * shot.Span * 0.20f)),
            new SKPoint(0, ground),
            [Tint.Paint(air, 0f), Tint.Paint(air, 0.46f * (1.15f - near))],
            [0f, 1f]);
        using var paint = new SKPaint { Shader = shader };
        shot.Canvas.DrawRect(0, ground - (scale * shot.Span * 0.20f), shot.Width, scale * shot.Span * 0.20f, paint);
    }

    private readonly record struct Tower(SKRect Box, float Near);
}
