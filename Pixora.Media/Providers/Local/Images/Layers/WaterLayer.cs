using System.Numerics;
using Pixora.Media.Providers.Local.Images.Chance;
using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Providers.Local.Images.Setups;
using Pixora.Media.Rendering.Life;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>
/// Water from the horizon to the lower edge: it mirrors what is painted above, broken by waves, with the light's
/// glittering path.
/// </summary>
/// <param name="body">The water's own colour.</param>
/// <param name="waves">0 for a still lake, 1 for a rough sea.</param>
internal sealed class WaterLayer(Vector3 body, float waves) : ISceneLayer
{
    private const int Candidates = 130;

    public void Paint(Shot shot)
    {
        var surface = new Surface(
            shot.Noise("waves", 16, 5, 0.55f), shot.Noise("swell", 4, 4), shot.Random("tide").Unit());
        var weather = shot.Scene.Weather is Weather.Storm or Weather.Rain ? 0.25f : shot.IsNight ? 0.75f : 1f;
        for (var y = shot.Horizon; y < shot.Height; y++)
        {
            PaintRow(shot, surface, y, weather);
        }

        if (shot.Life is { } life)
        {
            Glints(shot, life, weather);
        }
    }

    /// <summary>Where waves will catch the light: most near its path, small ones far off.</summary>
    private void Glints(Shot shot, LifeNotes life, float sparkle)
    {
        var random = shot.Random("glints");
        var deep = shot.Height - shot.Horizon;
        var colour = Tint.Rgb(Tint.Mix(shot.Palette.Glow, shot.Palette.Horizon, 0.35f) * (0.75f + (0.25f * sparkle)));
        for (var glint = 0; glint < Candidates; glint++)
        {
            var near = MathF.Pow(random.Unit(), 1.5f);
            var drawn = (random.Around() * (0.10f + (0.25f * near)) * shot.Span) + shot.Light.X;
            var x = random.Chance(0.6f) ? drawn : random.Unit() * shot.Width;
            var at = new SKPoint(x, shot.Horizon + (deep * (0.015f + (0.97f * near))));
            var length = shot.Span * (0.006f + (0.030f * near)) * random.Between(0.7f, 1.3f) * (0.8f + (0.5f * waves));
            life.Add(
                new WaterGlint(life.Place(at), life.Share(length), colour),
                at, new(at.X - (length * 0.5f), at.Y), new(at.X + (length * 0.6f), at.Y));
        }
    }

    private void PaintRow(Shot shot, Surface surface, int y, float sparkle)
    {
        var row = shot.Image.Row(y);
        var near = (y - shot.Horizon + 1f) / shot.Span;
        var depth = 1f / (near + 0.02f);
        var rough = waves * Tint.Step(0f, 0.28f, near);
        var own = shot.Palette.Lit(body, 0.35f);
        var path = 0.030f + (near * 0.34f);
        for (var x = 0; x < row.Length; x++)
        {
            var across = (x - (shot.Width * 0.5f)) / shot.Span;
            var slope = surface.Slope(across * depth * 0.10f, depth * 0.32f);
            var mirrored = Mirror(
                shot, x + (slope * shot.Span * (0.010f + (0.05f * waves * near))), y, slope * (0.3f + waves));
            var look = Math.Clamp((0.80f - (1.05f * near)) + (slope * (0.16f + (0.42f * rough))), 0.10f, 0.95f);
            var colour = Tint.Mix(own, mirrored, look) * (1f - (0.12f * rough));
            var crest = Tint.Step(0.20f, 0.36f, slope) * rough * waves;
            colour = Tint.Mix(colour, shot.Palette.Lit(new Vector3(0.9f), 0.7f), crest * 0.55f);
            var side = ((x - shot.Light.X) / shot.Span) / path;
            var glitter = Tint.Step(0.02f, 0.22f, slope - (0.05f * side * side)) / (1f + (side * side * side * side));
            row[x] = new Vector4(colour + (shot.Palette.Glow * (glitter * sparkle * 0.95f)), 1f);
        }
    }

    private static Vector3 Mirror(Shot shot, float x, int y, float slope)
    {
        var above = shot.Horizon - 1 - (int)(((y - shot.Horizon) * 0.92f) + (slope * (y - shot.Horizon) * 0.55f));
        var pixel = shot.Image.Row(Math.Clamp(above, 0, shot.Horizon - 1))[Math.Clamp((int)x, 0, shot.Width - 1)];
        return new Vector3(pixel.X, pixel.Y, pixel.Z);
    }

    private sealed record Surface(NoiseField Waves, NoiseField Swell, float Drift)
    {
        /// <summary>About −0.5 to 0.5.</summary>
        public float Slope(float u, float v) =>
            (0.65f * Waves.At(u + Drift, v)) + (0.35f * Swell.At((u * 2.1f) + Drift, v * 1.3f)) - 0.5f;
    }
}
