using System.Numerics;
using Pixora.Media.Providers.Local.Images.Chance;
using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Providers.Local.Images.Setups;
using Pixora.Media.Providers.Local.Images.Toning;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>A ceiling of clouds in perspective, lit from where the light is.</summary>
internal sealed class CloudsLayer : ISceneLayer
{
    public void Paint(Shot shot)
    {
        var random = shot.Random("cloud drift");
        var ceiling = new Ceiling(
            shot.Noise("clouds", 8, 6, 0.52f),
            shot.Noise("cloud wisps", 4, 5),
            new Vector2(random.Unit(), random.Unit()),
            Cover(shot.Scene.Weather, random),
            random.Between(0.75f, 1.3f));
        for (var y = 0; y < shot.Horizon; y++)
        {
            PaintRow(shot, ceiling, y);
        }
    }

    private static float Cover(Weather weather, SeededRandom random) => weather switch
    {
        Weather.Storm => 0.30f,
        Weather.Rain => 0.36f,
        Weather.Cloudy => 0.43f,
        Weather.Snow or Weather.Fog => 0.46f,
        _ => random.Between(0.52f, 0.62f),
    };

    private static void PaintRow(Shot shot, Ceiling ceiling, int y)
    {
        var row = shot.Image.Row(y);
        var rise = (shot.Horizon - y) / shot.Span;
        var depth = 1f / (rise + 0.12f);
        var fade = Tint.Step(0f, 0.10f, rise);
        var palette = shot.Palette;
        var shade = Tint.Mix(palette.Middle, palette.Haze, 0.35f) * (
            shot.Scene.Weather == Weather.Storm ? 0.42f : 0.80f);
        var bright = shot.IsNight
            ? Tint.Mix(palette.Horizon, palette.Glow, 0.12f)
            : Tint.Mix(palette.Horizon, new Vector3(1.02f), shot.Scene.Daylight == Daylight.Day ? 0.75f : 0.12f);
        for (var x = 0; x < row.Length; x++)
        {
            var across = (x - (shot.Width * 0.5f)) / shot.Span;
            var place = new Vector2(across * depth * 0.11f, depth * 0.13f) * ceiling.Scale;
            var density = ceiling.Density(place);
            if (density <= 0f)
            {
                continue;
            }

            var towards = new Vector2(shot.Light.X - x, shot.Light.Y - y) / shot.Span;
            var near = 1f / (1f + (towards.LengthSquared() * 7f));
            var step = Vector2.Normalize(towards + new Vector2(0.001f)) * 0.022f;
            var facing = Math.Clamp(0.5f + ((density - ceiling.Density(place + step)) * 0.9f), 0f, 1f);
            var colour = Tint.Mix(
                shade,
                Tint.Mix(bright, palette.Glow * 1.08f, near * (shot.IsNight ? 0.35f : 0.85f)),
                facing * (0.45f + (0.55f * near)) + (0.18f * (1f - density)));
            Blending.Cover(ref row[x], colour, density * fade * 0.93f);
        }
    }

    private sealed record Ceiling(NoiseField Body, NoiseField Wisps, Vector2 Drift, float Cover, float Scale)
    {
        public float Density(Vector2 place)
        {
            var at = place + Drift;
            var thick = (0.62f * Wisps.At(at.X * 0.9f, at.Y)) + (0.38f * Body.At(at.X * 1.7f, at.Y * 1.9f));
            return Tint.Step(Cover, Cover + 0.26f, thick);
        }
    }
}
