using System.Numerics;
using Pixora.Media.Providers.Local.Images.Setups;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>Streaks of rain, near ones longer, slanting with the wind.</summary>
internal sealed class RainLayer : ISceneLayer
{
    public void Paint(Shot shot)
    {
        var random = shot.Random("rain");
        var wind = random.Between(-0.25f, 0.25f);
        var colour = Tint.Mix(shot.Palette.Haze, new Vector3(1f), 0.45f);
        using var paint = new SKPaint { IsAntialias = true, StrokeCap = SKStrokeCap.Round };
        var count = (int)(1500f * shot.Width * shot.Height / (shot.Span * shot.Span));
        for (var drop = 0; drop < count; drop++)
        {
            var near = random.Unit();
            var length = shot.Span * (0.012f + (0.05f * near * near));
            var x = random.Between(-0.1f, 1.1f) * shot.Width;
            var y = random.Between(-0.1f, 1.0f) * shot.Height;
            paint.ColorF = Tint.Paint(colour, 0.06f + (0.16f * near * random.Unit()));
            paint.StrokeWidth = shot.Unit * (0.0006f + (0.0014f * near));
            shot.Canvas.DrawLine(x, y, x + (length * wind), y + length, paint);
        }
    }
}
