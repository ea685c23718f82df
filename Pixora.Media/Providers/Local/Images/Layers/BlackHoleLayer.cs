using System.Numerics;
using Pixora.Media.Providers.Local.Images.Chance;
using Pixora.Media.Providers.Local.Images.Setups;
using Pixora.Media.Providers.Local.Images.Toning;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>
/// A black hole: the shadow, the thin ring of light around it, and the disc that gravity bends over it.
/// </summary>
internal sealed class BlackHoleLayer : ISceneLayer
{
    public void Paint(Shot shot)
    {
        var streaks = shot.Noise("accretion", 8, 6, 0.6f);
        var centre = new Vector2(shot.Width * shot.Setup.Focus, shot.Height * 0.47f);
        var scale = shot.Span * 0.15f;
        var (sin, cos) = MathF.SinCos(shot.Random("disc").Between(-0.22f, 0.22f));
        for (var y = 0; y < shot.Height; y++)
        {
            var row = shot.Image.Row(y);
            for (var x = 0; x < row.Length; x++)
            {
                var off = (new Vector2(x, y) - centre) / scale;
                PaintPixel(
                    ref row[x], new Vector2((off.X * cos) + (off.Y * sin), (off.Y * cos) - (off.X * sin)), streaks);
            }
        }
    }

    private static void PaintPixel(ref Vector4 pixel, Vector2 at, NoiseField streaks)
    {
        var far = at.Length();
        if (far > 5f)
        {
            return;
        }

        Blending.Cover(ref pixel, Vector3.Zero, Tint.Step(1.04f, 0.98f, far));
        // The far half of the disc is seen bent over and under the shadow; the near half crosses it.
        var bent = Disc(far, MathF.Atan2(at.Y, at.X), streaks) * Tint.Step(1.0f, 1.10f, far) * Tint.Step(
            2.2f, 1.2f, far);
        var flat = new Vector2(at.X, at.Y * 7.5f).Length();
        var crossing = Disc(flat * 0.72f, at.X * 0.6f, streaks) * Tint.Step(1.25f, 1.6f, flat) * Tint.Step(
            4.6f, 2.0f, flat);
        var ring = 1.2f * Tint.Step(0.05f, 0f, MathF.Abs(far - 1.07f));
        var boost = 1f - (0.35f * Math.Clamp(at.X / 2f, -1f, 1f));
        var heat = Tint.Mix(
            new Vector3(1f, 0.48f, 0.14f), new Vector3(1f, 0.90f, 0.72f), Tint.Step(2.6f, 1.0f, MathF.Min(far, flat * 0.6f)));
        Blending.Add(ref pixel, heat * ((bent + crossing + ring) * boost));
    }

    private static float Disc(float far, float along, NoiseField streaks) =>
        0.30f + (1.1f * Tint.Step(0.3f, 0.8f, streaks.At((along * 0.05f) + 0.2f, far * 0.9f)));
}
