using System.Numerics;
using Pixora.Media.Providers.Local.Images.Chance;
using Pixora.Media.Providers.Local.Images.Setups;
using Pixora.Media.Providers.Local.Images.Toning;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>One range of hills or mountains, shaded by its own relief, its foot in the haze.</summary>
/// <param name="ridge">What the range looks like.</param>
internal sealed class RidgeLayer(Ridge ridge) : ISceneLayer
{
    public void Paint(Shot shot)
    {
        var profile = new RidgeProfile(ridge, shot);
        var noise = shot.Noise(ridge.Name + " relief", 4, 8, 0.55f);
        var relief = new Relief(noise, shot.Light.X < shot.Width * 0.5f ? -1 : 1);
        for (var x = 0; x < shot.Width; x++)
        {
            PaintColumn(shot, relief, x, profile.Top(x));
        }
    }

    private void PaintColumn(Shot shot, in Relief relief, int x, float top)
    {
        var foot = Math.Min(shot.Height, ridge.Foot * shot.Height);
        var near = 1f / (1f + (MathF.Pow((x - shot.Light.X) / shot.Span, 2f) * 5f));
        var veil = Tint.Mix(shot.Palette.Haze, shot.Palette.Glow, near * (shot.IsNight ? 0.10f : 0.45f));
        var tall = MathF.Max(foot - (ridge.Base * shot.Height) + (ridge.Height * shot.Span), 1f);
        for (var y = Math.Max(0, (int)top); y < foot; y++)
        {
            var edge = Math.Clamp(y + 1f - top, 0f, 1f);
            var u = x / shot.Span * ridge.Detail;
            var v = (y - (top * 0.55f)) / shot.Span * ridge.Detail;
            var height = relief.At(u, v);
            var slope = shot.IsFlat ? 0f : (height - relief.At(u + (0.007f * relief.Towards), v - 0.006f)) * 3.4f;
            var facing = Math.Clamp(0.42f + slope, 0.02f, 1.15f);
            var down = (y - top) / shot.Span;
            var snow = ridge.Snow <= 0f
                ? 0f
                : Tint.Step(
                    ridge.Snow + 0.05f,
                    ridge.Snow - 0.02f,
                    down + ((height - 0.5f) * 0.28f) + ((ridge.SnowLine * shot.Height < top ? 1f : 0f) * 0.2f));
            var ground = Tint.Mix(ridge.Ground * (0.66f + (0.55f * height)), new Vector3(0.96f), snow);
            var mist = Math.Clamp(ridge.Distance + (ridge.Mist * Tint.Step(0.15f, 1f, (y - top) / tall)), 0f, 1f);
            Blending.Cover(ref shot.Image.Row(y)[x], Tint.Mix(shot.Palette.Lit(ground, facing), veil, mist), edge);
        }
    }

    /// <summary>Folded noise, so that ridges are sharp and gullies round.</summary>
    /// <param name="Towards">Where the light is: 1 on the right, −1 on the left.</param>
    private readonly record struct Relief(NoiseField Noise, int Towards)
    {
        public float At(float u, float v) =>
            (0.62f * (1f - MathF.Abs((2f * Noise.At(u, v)) - 1f))) + (0.38f * Noise.At((u * 2.1f) + 0.3f, v * 1.7f));
    }
}
