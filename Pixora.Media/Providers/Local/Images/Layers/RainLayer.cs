using System.Numerics;
using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Providers.Local.Images.Setups;
using Pixora.Media.Rendering.Life;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>
/// Streaks of rain, near ones longer, slanting with the wind. Where rain will fall in the film, only what is far off is
/// painted.
/// </summary>
internal sealed class RainLayer : ISceneLayer
{
    private const float FarOff = 0.42f;

    public void Paint(Shot shot)
    {
        var random = shot.Random("rain");
        var wind = random.Between(-0.25f, 0.25f);
        var colour = Tint.Mix(shot.Palette.Haze, new Vector3(1f), 0.45f);
        using var paint = new SKPaint { IsAntialias = true, StrokeCap = SKStrokeCap.Round };
        var falls = shot.Life is not null;
        shot.Life?.Add(new RainFall(wind, shot.Scene.Weather == Weather.Storm ? 1.4f : 1f, Tint.Rgb(colour)));
        var count = (int)(1500f * shot.Width * shot.Height / (shot.Span * shot.Span));
        for (var drop = 0; drop < count; drop++)
        {
            var near = random.Unit() * (falls ? FarOff : 1f);
            var length = shot.Span * (0.012f + (0.05f * near * near));
            var x = random.Between(-0.1f, 1.1f) * shot.Width;
            var y = random.Between(-0.1f, 1.0f) * shot.Height;
            paint.ColorF = Tint.Paint(colour, 0.06f + (0.16f * near * random.Unit()));
            paint.StrokeWidth = shot.Unit * (0.0006f + (0.0014f * near));
            shot.Canvas.DrawLine(x, y, x + (length * wind), y + length, paint);
        }
    }
}
