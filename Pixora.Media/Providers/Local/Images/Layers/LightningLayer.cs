using Pixora.Media.Providers.Local.Images.Chance;
using Pixora.Media.Providers.Local.Images.Setups;
using Pixora.Media.Rendering.Life;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>
/// A forked bolt from the clouds to the horizon. Where it will flash in the film, only the clouds that it comes from
/// glow.
/// </summary>
internal sealed class LightningLayer : ISceneLayer
{
    public void Paint(Shot shot)
    {
        var random = shot.Random("lightning");
        var bolt = new List<SKPoint>();
        var from = new SKPoint((1f - shot.Setup.Focus) * shot.Width, shot.Horizon * 0.12f);
        Fork(bolt, random, from, new Bolt(shot.Horizon * 0.86f, shot.Span * 0.026f, 0));
        if (shot.Life is { } life)
        {
            bolt.Clear();
            Flash(bolt, random, from, new Bolt(shot.Horizon * 0.86f, shot.Span * 0.011f, 0));
            for (var place = 0; place < bolt.Count; place += 2)
            {
                var high = bolt[place];
                var low = bolt[place + 1];
                if (low.Y > shot.Horizon)
                {
                    continue;
                }

                life.Add(
                    new LightningBolt([life.Place(high), life.Place(low)], MathF.Round(shot.Setup.Horizon, 4)),
                    new SKPoint((high.X + low.X) * 0.5f, (high.Y + low.Y) * 0.5f), low);
            }

            using var brush = new Brush(shot);
            brush.Glow(from, shot.Span * 0.24f, new(0.62f, 0.68f, 0.86f), 0.22f);
            brush.Glow(new(from.X, from.Y + (shot.Span * 0.03f)), shot.Span * 0.10f, new(0.78f, 0.82f, 0.96f), 0.18f);
            return;
        }

        Strike(shot, bolt);
    }

    private static void Strike(Shot shot, List<SKPoint> bolt)
    {
        using var path = new SKPathBuilder();
        for (var place = 0; place < bolt.Count; place += 2)
        {
            if (place == 0 || bolt[place] != bolt[place - 1])
            {
                path.MoveTo(bolt[place]);
            }

            path.LineTo(bolt[place + 1]);
        }

        using var line = path.Detach();
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
            shot.Canvas.DrawPath(line, paint);
        }
    }

    /// <summary>A bolt of many short pieces that leans one way, with branches that lean away from it.</summary>
    /// <param name="lines">Pairs of places between which it runs.</param>
    private static void Flash(List<SKPoint> lines, SeededRandom random, SKPoint from, Bolt bolt)
    {
        var at = from;
        var steps = 26 >> bolt.Depth;
        var lean = random.Around() * bolt.Sway * 0.5f;
        for (var step = 0; step < steps; step++)
        {
            var next = new SKPoint(
                at.X + lean + (random.Around() * bolt.Sway), at.Y + (bolt.Fall / steps * random.Between(0.6f, 1.4f)));
            lines.Add(at);
            lines.Add(next);
            at = next;
            if (bolt.Depth < 2 && step > 3 && random.Chance(0.12f))
            {
                Flash(lines, random, at, new Bolt(bolt.Fall * 0.3f, bolt.Sway * 0.9f, bolt.Depth + 1));
            }
        }
    }

    /// <param name="lines">Pairs of places between which it runs.</param>
    private static void Fork(List<SKPoint> lines, SeededRandom random, SKPoint from, Bolt bolt)
    {
        var at = from;
        var steps = 11 - (bolt.Depth * 4);
        for (var step = 0; step < steps; step++)
        {
            var next = new SKPoint(at.X + (random.Around() * bolt.Sway), at.Y + (bolt.Fall / steps));
            lines.Add(at);
            lines.Add(next);
            at = next;
            if (bolt.Depth < 2 && random.Chance(0.16f))
            {
                Fork(lines, random, at, new Bolt(bolt.Fall * 0.35f, bolt.Sway, bolt.Depth + 1));
            }
        }
    }

    private readonly record struct Bolt(float Fall, float Sway, int Depth);
}
