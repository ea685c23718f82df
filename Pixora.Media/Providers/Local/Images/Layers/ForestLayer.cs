using System.Numerics;
using Pixora.Media.Providers.Local.Images.Chance;
using Pixora.Media.Providers.Local.Images.Setups;
using Pixora.Media.Providers.Local.Images.Toning;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>
/// Inside a forest: trunks in planes with light and mist between them, leaves above, and shafts of light.
/// </summary>
/// <param name="leaf">Colour of the leaves.</param>
internal sealed class ForestLayer(Vector3 leaf) : ISceneLayer
{
    private const int Planes = 5;

    public void Paint(Shot shot)
    {
        new GroundLayer(Tint.Mix(leaf * 0.6f, Tint.Hex(0x4A3B28), 0.45f), 0.8f).Paint(shot);
        var random = shot.Random("forest");
        var canopy = shot.Noise("canopy", 16, 6, 0.62f);
        for (var plane = 0; plane < Planes; plane++)
        {
            var near = plane / (Planes - 1f);
            PaintTrunks(shot, random, near);
            PaintLeaves(shot, canopy, near);
            if (plane == 2)
            {
                PaintShafts(shot, random);
            }
        }
    }

    private static void PaintTrunks(Shot shot, SeededRandom random, float near)
    {
        var ground = shot.Horizon + ((shot.Height - shot.Horizon) * (0.03f + (0.75f * near * near)));
        var width = (0.010f + (0.062f * near * near)) * shot.Span;
        var bark = shot.Palette.Far(
            Tint.Mix(shot.Palette.Lit(Tint.Hex(0x5A4534), 0.4f), shot.Palette.Shade, 0.2f + (0.7f * near)), 0.86f * (1f - near));
        var lit = shot.Palette.Far(Tint.Mix(bark, shot.Palette.Glow, 0.35f * (1f - (near * 0.7f))), 0.5f * (1f - near));
        for (var x = random.Unit() * width * 6f; x < shot.Width; x += width * random.Between(2.0f, 11f))
        {
            var clear = MathF.Abs((x / shot.Width) - shot.Setup.Focus) < 0.10f + (0.12f * near);
            if (!(near > 0.4f && clear))
            {
                PaintTrunk(shot, random, new Trunk(x, ground, width * random.Between(0.55f, 1.2f), bark, lit));
            }
        }
    }

    private static void PaintTrunk(Shot shot, SeededRandom random, Trunk trunk)
    {
        var half = trunk.Width * 0.5f;
        var lean = random.Around() * trunk.Width * 0.9f;
        using var path = new SKPathBuilder();
        path.MoveTo(trunk.X - (half * 1.9f), trunk.Ground + half);
        path.QuadTo(trunk.X - half, trunk.Ground - half, trunk.X - half, trunk.Ground - (trunk.Width * 3f));
        path.LineTo(trunk.X - (half * 0.62f) + lean, -4);
        path.LineTo(trunk.X + (half * 0.62f) + lean, -4);
        path.LineTo(trunk.X + half, trunk.Ground - (trunk.Width * 3f));
        path.QuadTo(trunk.X + half, trunk.Ground - half, trunk.X + (half * 2.1f), trunk.Ground + half);
        path.Close();
        var right = shot.Light.X > trunk.X;
        using var shader = Gradient.Along(
            new SKPoint(trunk.X - half, 0), new SKPoint(trunk.X + half, 0),
            right
                ? [Tint.Paint(trunk.Bark * 0.7f), Tint.Paint(trunk.Bark), Tint.Paint(trunk.Lit)]
                : [Tint.Paint(trunk.Lit), Tint.Paint(trunk.Bark), Tint.Paint(trunk.Bark * 0.7f)],
            right ? [0f, 0.72f, 1f] : [0f, 0.28f, 1f]);
        using var paint = new SKPaint { Shader = shader, IsAntialias = true };
        using var outline = path.Detach();
        shot.Canvas.DrawPath(outline, paint);
    }

    private void PaintLeaves(Shot shot, NoiseField canopy, float near)
    {
        var reach = shot.Horizon * (0.95f - (0.42f * near));
        var scale = 0.9f - (0.5f * near);
        var dark = shot.Palette.Far(
            Tint.Mix(shot.Palette.Lit(leaf, 0.15f), shot.Palette.Shade, 0.45f * near), 0.68f * (1f - near));
        var bright = shot.Palette.Far(
            Tint.Mix(shot.Palette.Lit(leaf, 1f), shot.Palette.Glow * leaf * 1.6f, 0.4f), 0.55f * (1f - near));
        for (var y = 0; y < reach; y++)
        {
            var row = shot.Image.Row(y);
            var density = 0.34f + (0.52f * MathF.Sqrt(y / reach));
            for (var x = 0; x < row.Length; x++)
            {
                var u = (x / shot.Span * scale) + (near * 0.37f);
                var v = (y / shot.Span * scale) + (near * 0.71f);
                var thick = canopy.At(u, v);
                var cover = Tint.Step(density, density + 0.07f, thick);
                if (cover > 0f)
                {
                    Blending.Cover(
                        ref row[x], Tint.Mix(dark, bright, Tint.Step(0.35f, 0.75f, canopy.At((u * 2.3f) + 0.2f, v * 2.3f))), cover * 0.94f);
                }
            }
        }
    }

    private static void PaintShafts(Shot shot, SeededRandom random)
    {
        using var blur = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, shot.Unit * 0.012f);
        var from = new SKPoint(shot.Light.X, -shot.Height * 0.25f);
        for (var shaft = 0; shaft < 9; shaft++)
        {
            var foot = shot.Width * random.Between(-0.1f, 1.1f);
            var wide = shot.Unit * random.Between(0.02f, 0.10f);
            using var path = new SKPathBuilder();
            path.AddPoly([from, new SKPoint(foot - wide, shot.Height * 0.95f), new SKPoint(foot + wide, shot.Height * 0.95f)], true);
            using var shader = Gradient.Along(
                new SKPoint(0, 0),
                new SKPoint(0, shot.Height * 0.92f),
                [
                    Tint.Paint(shot.Palette.Glow, random.Between(0.10f, 0.30f) * (shot.IsNight ? 0.4f : 1f)),
                    Tint.Paint(shot.Palette.Glow, 0f),
                ],
                [0.1f, 1f]);
            using var paint = new SKPaint { Shader = shader, MaskFilter = blur, BlendMode = SKBlendMode.Screen };
            using var beam = path.Detach();
            shot.Canvas.DrawPath(beam, paint);
        }
    }

    private readonly record struct Trunk(float X, float Ground, float Width, Vector3 Bark, Vector3 Lit);
}
