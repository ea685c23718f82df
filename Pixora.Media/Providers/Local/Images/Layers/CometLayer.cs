using Pixora.Media.Providers.Local.Images.Setups;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>A comet or shooting star with its tail away from the light.</summary>
internal sealed class CometLayer : ISceneLayer
{
    public void Paint(Shot shot)
    {
        var random = shot.Random("comet");
        var head = new SKPoint(shot.Width * (1f - shot.Setup.Focus), shot.Height * random.Between(0.22f, 0.40f));
        var away = shot.Light.X > head.X ? -1f : 1f;
        for (var tail = 0; tail < 3; tail++)
        {
            var length = shot.Span * (0.42f - (0.09f * tail));
            var width = shot.Unit * (0.006f + (0.008f * tail));
            var end = new SKPoint(head.X + (away * length), head.Y - (length * (0.42f + (0.07f * tail))));
            using var shader = Gradient.Along(
                head, end, [new SKColorF(0.85f, 0.95f, 1f, 0.75f - (0.22f * tail)), new SKColorF(0.4f, 0.65f, 1f, 0f)], [0f, 1f]);
            using var blur = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, width * 0.8f);
            using var paint = new SKPaint
            {
                IsAntialias = true,
                Shader = shader,
                MaskFilter = blur,
                Style = SKPaintStyle.Stroke,
                StrokeWidth = width,
                BlendMode = SKBlendMode.Plus,
                StrokeCap = SKStrokeCap.Round,
            };
            shot.Canvas.DrawLine(head, end, paint);
        }

        using var core = new SKPaint { IsAntialias = true, ColorF = new SKColorF(1.3f, 1.3f, 1.35f) };
        shot.Canvas.DrawCircle(head, shot.Unit * 0.006f, core);
    }
}
