using System.Numerics;
using Pixora.Media.Providers.Local.Images.Setups;
using Pixora.Media.Rendering.Life;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>
/// Falling snow: many small flakes, a few large ones out of focus. Where snow will fall in the film, only what is far
/// off is painted, and faintly.
/// </summary>
internal sealed class SnowLayer : ISceneLayer
{
    public void Paint(Shot shot)
    {
        var random = shot.Random("snow");
        var colour = Tint.Mix(shot.Palette.Haze, new Vector3(1f), 0.75f);
        using var paint = new SKPaint { IsAntialias = true };
        var falls = shot.Life is not null;
        shot.Life?.Add(new SnowFall(random.Between(-0.22f, 0.22f), Tint.Rgb(colour)));
        var count = (int)((falls ? 800f : 1300f) * shot.Width * shot.Height / (shot.Span * shot.Span));
        for (var flake = 0; flake < count; flake++)
        {
            var near = falls ? 0f : MathF.Pow(random.Unit(), 7f);
            var strength = (0.30f + (0.55f * random.Unit())) * (1f - (0.72f * near));
            paint.ColorF = Tint.Paint(colour, falls ? strength * 0.45f : strength);
            shot.Canvas.DrawCircle(random.Unit() * shot.Width, random.Unit() * shot.Height, shot.Unit * (0.0011f + (0.011f * near)), paint);
        }
    }
}
