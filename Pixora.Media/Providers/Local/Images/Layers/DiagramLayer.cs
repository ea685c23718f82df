using System.Numerics;
using Pixora.Media.Providers.Local.Images.Chance;
using Pixora.Media.Providers.Local.Images.Setups;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>
/// Cards joined by arrows, each with a small chart and no words: what an explanation looks like before it is read.
/// </summary>
internal sealed class DiagramLayer : ISceneLayer
{
    public void Paint(Shot shot)
    {
        var random = shot.Random("diagram");
        var tall = shot.Height > shot.Width;
        var count = 3;
        var side = MathF.Min(
            (tall ? shot.Height : shot.Width) / (count + 1.1f), (tall ? shot.Width : shot.Height) * 0.62f);
        SKPoint? before = null;
        for (var card = 0; card < count; card++)
        {
            var along = (card + 0.5f) / count;
            var across = 0.5f + (random.Around() * 0.035f);
            var centre = tall
                ? new SKPoint(shot.Width * across, shot.Height * (0.06f + (0.84f * along)))
                : new SKPoint(shot.Width * (0.03f + (0.94f * along)), shot.Height * across);
            if (before is { } from)
            {
                PaintArrow(shot, from, centre, side);
            }

            PaintCard(shot, random, SKRect.Create(centre.X - (side * 0.5f), centre.Y - (side * 0.42f), side, side * 0.84f), card);
            before = centre;
        }
    }

    private static void PaintArrow(Shot shot, SKPoint from, SKPoint to, float side)
    {
        var start = new Vector2(from.X, from.Y);
        var end = new Vector2(to.X, to.Y);
        var along = Vector2.Normalize(end - start);
        var half = MathF.Abs(along.X) > MathF.Abs(along.Y) ? side * 0.5f : side * 0.42f;
        var tail = start + (along * (half + (side * 0.03f)));
        var tip = end - (along * (half + (side * 0.03f)));
        var across = new Vector2(-along.Y, along.X) * (side * 0.035f);
        using var paint = new SKPaint
        {
            IsAntialias = true,
            StrokeWidth = side * 0.016f,
            StrokeCap = SKStrokeCap.Round,
            ColorF = Tint.Paint(Tint.Mix(shot.Palette.Accent, Vector3.One, 0.2f)),
        };
        shot.Canvas.DrawLine(tail.X, tail.Y, tip.X, tip.Y, paint);
        foreach (var wing in new[] { across, -across })
        {
            shot.Canvas.DrawLine(tip.X, tip.Y, tip.X - (along.X * side * 0.05f) + wing.X, tip.Y - (along.Y * side * 0.05f) + wing.Y, paint);
        }
    }

    private static void PaintCard(Shot shot, SeededRandom random, SKRect card, int kind)
    {
        var radius = card.Width * 0.05f;
        using var blur = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, card.Width * 0.03f);
        using var shadow = new SKPaint { MaskFilter = blur, ColorF = Tint.Paint(shot.Palette.Shade * 0.4f, 0.55f) };
        shot.Canvas.DrawRoundRect(
            SKRect.Create(card.Left, card.Top + (card.Width * 0.03f), card.Width, card.Height), radius, radius, shadow);
        var paper = Tint.Mix(shot.Palette.Horizon, Vector3.One, 0.62f) * (shot.IsNight ? 0.86f : 0.97f);
        using var shader = Gradient.Along(
            new SKPoint(card.Left, card.Top), new SKPoint(card.Right, card.Bottom),
            [Tint.Paint(paper), Tint.Paint(paper * 0.88f)], [0f, 1f]);
        using var paint = new SKPaint { IsAntialias = true, Shader = shader };
        shot.Canvas.DrawRoundRect(card, radius, radius, paint);
        var inner = SKRect.Inflate(card, -card.Width * 0.11f, -card.Height * 0.14f);
        DiagramCharts.Paint(shot, random, inner, kind);
    }
}
