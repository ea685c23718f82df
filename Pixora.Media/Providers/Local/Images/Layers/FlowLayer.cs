using System.Numerics;
using Pixora.Media.Providers.Local.Images.Setups;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>Thousands of fine lines of light drawn along an invisible current.</summary>
internal sealed class FlowLayer : ISceneLayer
{
    private const int Steps = 42;

    public void Paint(Shot shot)
    {
        var random = shot.Random("flow");
        var current = shot.Noise("current", 4, 3, 0.45f);
        var turn = random.Between(0f, MathF.Tau);
        var scale = random.Between(0.16f, 0.30f);
        var hues = new[] { shot.Palette.Accent, shot.Palette.Glow, Tint.Mix(shot.Palette.Middle, Vector3.One, 0.25f), Tint.Hex(0x3FA8C8) };
        using var paint = new SKPaint
        {
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
            BlendMode = SKBlendMode.Plus,
            StrokeCap = SKStrokeCap.Round,
        };
        for (var line = 0; line < 900; line++)
        {
            var at = new Vector2(random.Between(-0.1f, 1.1f) * shot.Width, random.Between(-0.1f, 1.1f) * shot.Height);
            using var path = new SKPathBuilder();
            path.MoveTo(at.X, at.Y);
            for (var step = 0; step < Steps; step++)
            {
                var angle = turn + ((current.At(at.X / shot.Span * scale, at.Y / shot.Span * scale) - 0.5f) * 11f);
                at += new Vector2(MathF.Cos(angle), MathF.Sin(angle)) * (shot.Span * 0.011f);
                path.LineTo(at.X, at.Y);
            }

            var far = Vector2.Distance(at, shot.Light) / shot.Span;
            paint.StrokeWidth = shot.Unit * random.Between(0.0006f, 0.0028f);
            paint.ColorF = Tint.Paint(random.Pick(hues), random.Between(0.05f, 0.26f) / (0.55f + far));
            using var stroke = path.Detach();
            shot.Canvas.DrawPath(stroke, paint);
        }
    }
}
