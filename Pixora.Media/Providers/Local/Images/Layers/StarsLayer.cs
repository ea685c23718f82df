using System.Numerics;
using Pixora.Media.Providers.Local.Images.Setups;
using Pixora.Media.Rendering.Life;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>Stars of many brightnesses and a few colours, thinning out towards the horizon.</summary>
/// <param name="density">Stars per square of the shorter side, about 400 to 1600.</param>
internal sealed class StarsLayer(float density, bool toTheBottom) : ISceneLayer
{
    private static readonly uint[] Colours = [0xFFFFFF, 0xFFFFFF, 0xCFE0FF, 0xBBD2FF, 0xFFE9C8, 0xFFD6A8];

    public void Paint(Shot shot)
    {
        var random = shot.Random("stars");
        var bottom = toTheBottom ? shot.Height : shot.Horizon;
        var count = (int)(density * shot.Width * bottom / (shot.Unit * shot.Unit));
        using var paint = new SKPaint { IsAntialias = true };
        for (var star = 0; star < count; star++)
        {
            var place = new SKPoint(random.Unit() * shot.Width, random.Unit() * bottom);
            var rarity = MathF.Pow(random.Unit(), 9f);
            var fade = toTheBottom ? 1f : 1f - Tint.Step(0.45f, 1f, place.Y / bottom);
            Shine(
                shot,
                paint,
                place,
                new Star(Tint.Hex(random.Pick(Colours)), rarity, fade * MathF.Min(1f, random.Between(0.12f, 0.85f) + rarity)));
        }
    }

    private static void Shine(Shot shot, SKPaint paint, SKPoint place, Star star)
    {
        var radius = shot.Unit * (0.00042f + (0.00085f * star.Rarity));
        paint.ColorF = Tint.Paint(star.Colour, star.Fade);
        shot.Canvas.DrawCircle(place, radius, paint);
        if (star.Rarity > 0.2f && star.Fade > 0.35f)
        {
            shot.Life?.Add(new TwinklingStar(shot.Life.Place(place), shot.Life.Share(radius)), place);
        }

        if (star.Rarity > 0.6f && star.Fade > 0.3f)
        {
            using var halo = Gradient.Around(
                place, radius * 4f, [Tint.Paint(star.Colour, 0.28f * star.Fade), Tint.Paint(star.Colour, 0f)], [0f, 1f]);
            using var glow = new SKPaint { Shader = halo };
            shot.Canvas.DrawCircle(place, radius * 4f, glow);
        }
    }

    /// <param name="Rarity">0 for the many faint ones to 1 for the few bright ones.</param>
    private readonly record struct Star(Vector3 Colour, float Rarity, float Fade);
}
