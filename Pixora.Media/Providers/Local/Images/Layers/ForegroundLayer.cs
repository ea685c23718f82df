using System.Numerics;
using Pixora.Media.Providers.Local.Images.Chance;
using Pixora.Media.Providers.Local.Images.Setups;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>
/// Grass or rocks right before the camera, dark and lit along their edges: the depth of the picture starts here.
/// </summary>
/// <param name="grass">True for grass, false for rocks.</param>
internal sealed class ForegroundLayer(bool grass) : ISceneLayer
{
    public void Paint(Shot shot)
    {
        var random = shot.Random("foreground");
        if (grass)
        {
            PaintGrass(shot, random);
        }
        else
        {
            PaintRocks(shot, random);
        }
    }

    private static void PaintGrass(Shot shot, SeededRandom random)
    {
        var bank = shot.Noise("grass bank", 4, 3);
        using var paint =
            new SKPaint { IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeCap = SKStrokeCap.Round };
        for (var blade = 0; blade < (int)(1500f * shot.Width / shot.Span); blade++)
        {
            var x = random.Unit() * shot.Width;
            var height = shot.Span * random.Between(0.02f, 0.07f) * (
                0.35f + (1.3f * bank.At(x / shot.Span * 0.6f, 0.4f)));
            var lean = height * ((random.Around() * 0.35f) + 0.12f);
            var near = 1f / (1f + (MathF.Pow((x - shot.Light.X) / shot.Span, 2f) * 8f));
            var colour = Tint.Mix(shot.Palette.Shade, shot.Palette.Glow * 0.8f, random.Unit() * 0.30f * near);
            paint.ColorF = Tint.Paint(
                Tint.Mix(colour, shot.Palette.Lit(Tint.Hex(0x4F6A30), 0.4f), 0.35f * random.Unit()));
            paint.StrokeWidth = shot.Unit * random.Between(0.0009f, 0.0028f);
            using var path = new SKPathBuilder();
            path.MoveTo(x, shot.Height + 2);
            path.QuadTo(x, shot.Height - (height * 0.6f), x + lean, shot.Height - height);
            using var stroke = path.Detach();
            shot.Canvas.DrawPath(stroke, paint);
        }
    }

    private static void PaintRocks(Shot shot, SeededRandom random)
    {
        var side = shot.Setup.Focus < 0.5f ? 1f : 0f;
        for (var rock = 0; rock < 16; rock++)
        {
            var near = MathF.Pow(rock / 15f, 2f);
            var centre = new Vector2(
                float.Lerp(random.Unit(), side, 0.55f * near) * shot.Width,
                shot.Horizon + ((shot.Height - shot.Horizon) * (0.25f + (0.85f * near))));
            PaintRock(shot, random, centre, shot.Span * (0.006f + (0.06f * near * near)) * random.Between(0.6f, 1.3f));
        }
    }

    private static void PaintRock(Shot shot, SeededRandom random, Vector2 centre, float size)
    {
        using var path = new SKPathBuilder();
        const int Corners = 9;
        for (var corner = 0; corner <= Corners; corner++)
        {
            var angle = MathF.PI * (1f + (corner / (float)Corners));
            var reach = size * random.Between(0.75f, 1.2f);
            var at = new SKPoint(
                centre.X + (MathF.Cos(angle) * reach * 1.7f),
                centre.Y + (MathF.Sin(angle) * reach * (corner is 0 or Corners ? 0f : 0.85f)));
            if (corner == 0)
            {
                path.MoveTo(at);
            }
            else
            {
                path.LineTo(at);
            }
        }

        path.Close();
        var right = shot.Light.X > centre.X;
        var lit = shot.Palette.Lit(Tint.Mix(Tint.Hex(0x6A6460), shot.Palette.Haze, 0.25f), 0.55f);
        var dark = shot.Palette.Shade;
        using var shader = Gradient.Along(
            new SKPoint(centre.X + (right ? size : -size), centre.Y - size), new SKPoint(
                centre.X + (right ? -size : size), centre.Y),
            [Tint.Paint(lit), Tint.Paint(Tint.Mix(lit, dark, 0.75f)), Tint.Paint(dark)], [0f, 0.45f, 1f]);
        using var paint = new SKPaint { Shader = shader, IsAntialias = true };
        using var outline = path.Detach();
        shot.Canvas.DrawPath(outline, paint);
    }
}
