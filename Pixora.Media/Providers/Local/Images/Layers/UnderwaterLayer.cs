using System.Numerics;
using Pixora.Media.Providers.Local.Images.Setups;
using Pixora.Media.Rendering.Life;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>Below the surface: blue that deepens, dancing light from above, shafts, and a reef at the bottom.</summary>
internal sealed class UnderwaterLayer : ISceneLayer
{
    public void Paint(Shot shot)
    {
        var ripples = shot.Noise("caustics", 8, 4);
        var top = Tint.Hex(0x3FB4CE) * (shot.IsNight ? 0.35f : 1f);
        var deep = Tint.Hex(0x04203C) * (shot.IsNight ? 0.5f : 1f);
        for (var y = 0; y < shot.Height; y++)
        {
            var row = shot.Image.Row(y);
            var down = (float)y / shot.Height;
            for (var x = 0; x < row.Length; x++)
            {
                var across = (x - shot.Light.X) / shot.Span;
                var glow = 0.75f / (1f + (across * across * 7f) + (down * down * 9f));
                var fold = MathF.Abs((2f * ripples.At(x / shot.Span * (1.4f - down), y / shot.Span * 2.2f)) - 1f);
                var dance = Tint.Step(0.14f, 0f, fold) * MathF.Max(0f, 1f - (down * 3.2f)) * 0.5f;
                row[x] = new Vector4(
                    Tint.Mix(top, deep, Tint.Step(-0.1f, 0.95f, down))
                        + (new Vector3(0.55f, 0.85f, 0.85f) * (glow + (dance * (0.3f + glow)))),
                    1f);
            }
        }

        PaintShafts(shot);
        PaintReef(shot);
        PaintBubbles(shot);
        shot.Life?.Add(new RisingBubbles(26));
    }

    private static void PaintShafts(Shot shot)
    {
        var random = shot.Random("water shafts");
        using var blur = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, shot.Unit * 0.014f);
        for (var shaft = 0; shaft < 10; shaft++)
        {
            var from = shot.Light.X + (shot.Span * random.Between(-0.15f, 0.15f));
            var to = shot.Light.X + (shot.Span * random.Between(-0.7f, 0.7f));
            var wide = shot.Span * random.Between(0.01f, 0.05f);
            using var shader = Gradient.Along(
                new SKPoint(0, 0), new SKPoint(0, shot.Height * 0.8f),
                [new SKColorF(0.7f, 0.95f, 0.95f, random.Between(0.08f, 0.24f)), new SKColorF(0.7f, 0.95f, 0.95f, 0f)], [0f, 1f]);
            using var paint = new SKPaint { Shader = shader, MaskFilter = blur, BlendMode = SKBlendMode.Plus };
            using var path = new SKPathBuilder();
            path.AddPoly(
                [
                    new SKPoint(from - (wide * 0.2f), -5),
                    new SKPoint(from + (wide * 0.2f), -5),
                    new SKPoint(to + wide, shot.Height * 0.85f),
                    new SKPoint(to - wide, shot.Height * 0.85f),
                ],
                true);
            using var beam = path.Detach();
            shot.Canvas.DrawPath(beam, paint);
        }
    }

    private static void PaintReef(Shot shot)
    {
        var random = shot.Random("reef");
        using var paint = new SKPaint { IsAntialias = true };
        for (var plane = 0; plane < 3; plane++)
        {
            var near = (plane + 1) / 3f;
            var ground = shot.Height * (0.80f + (0.13f * near));
            for (var coral = 0; coral < 26; coral++)
            {
                var x = random.Unit() * shot.Width;
                var size = shot.Span * random.Between(0.012f, 0.055f) * (0.4f + near);
                var hue = Tint.Mix(
                    Tint.Hex(random.Pick<uint>([0xD8587A, 0xE08A4A, 0x7A5AB0, 0x3FA08A, 0xC8A04A])),
                    Tint.Hex(0x0A3A5C),
                    0.93f - (0.38f * near));
                paint.ColorF = Tint.Paint(hue * (0.7f + (0.3f * random.Unit())));
                for (var lobe = 0; lobe < 6; lobe++)
                {
                    shot.Canvas.DrawOval(
                        x + (random.Around() * size),
                        ground - (random.Unit() * size),
                        size * random.Between(0.15f, 0.4f),
                        size * random.Between(0.3f, 0.9f),
                        paint);
                }
            }

            paint.ColorF = Tint.Paint(Tint.Mix(Tint.Hex(0x0A3A5C), Tint.Hex(0x061522), near));
            shot.Canvas.DrawRect(0, ground + (shot.Span * 0.006f), shot.Width, shot.Height, paint);
        }
    }

    private static void PaintBubbles(Shot shot)
    {
        var random = shot.Random("bubbles");
        using var paint = new SKPaint { IsAntialias = true };
        for (var bubble = 0; bubble < 160; bubble++)
        {
            paint.ColorF = new SKColorF(0.8f, 0.95f, 1f, random.Between(0.05f, 0.30f));
            shot.Canvas.DrawCircle(
                random.Unit() * shot.Width, random.Unit() * shot.Height, (shot.Unit * 0.004f * MathF.Pow(random.Unit(), 3f)) + 0.6f, paint);
        }
    }
}
