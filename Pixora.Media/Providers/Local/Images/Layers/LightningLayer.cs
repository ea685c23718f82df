using Pixora.Media.Providers.Local.Images.Chance;
using Pixora.Media.Providers.Local.Images.Setups;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>A forked bolt from the clouds to the horizon.</summary>
internal sealed class LightningLayer : ISceneLayer
{
    public void Paint(Shot shot)
    {
        var random = shot.Random("lightning");
        using var path = new SKPathBuilder();
        Fork(
            path,
            random,
            new SKPoint((1f - shot.Setup.Focus) * shot.Width, shot.Horizon * 0.12f),
            new Bolt(shot.Horizon * 0.86f, shot.Span * 0.026f, 0));
        using var bolt = path.Detach();
        foreach (
            var (width, alpha, soft) in new[] { (0.016f, 0.22f, 0.020f), (0.006f, 0.45f, 0.005f), (0.0019f, 1f, 0f) })
        {
            using var blur = soft > 0f ? SKMaskFilter.CreateBlur(SKBlurStyle.Normal, soft * shot.Unit) : null;
            using var paint = new SKPaint
            {
                IsAntialias = true,
                Style = SKPaintStyle.Stroke,
                StrokeWidth = width * shot.Unit,
                MaskFilter = blur,
                ColorF = new SKColorF(0.86f, 0.90f, 1f, alpha),
            };
            shot.Canvas.DrawPath(bolt, paint);
        }
    }

    private static void Fork(SKPathBuilder path, SeededRandom random, SKPoint from, Bolt bolt)
    {
        path.MoveTo(from);
        var at = from;
        var steps = 11 - (bolt.Depth * 4);
        for (var step = 0; step < steps; step++)
        {
            at = new SKPoint(at.X + (random.Around() * bolt.Sway), at.Y + (bolt.Fall / steps));
            path.LineTo(at);
            if (bolt.Depth < 2 && random.Chance(0.16f))
            {
                Fork(path, random, at, new Bolt(bolt.Fall * 0.35f, bolt.Sway, bolt.Depth + 1));
                path.MoveTo(at);
            }
        }
    }

    private readonly record struct Bolt(float Fall, float Sway, int Depth);
}
