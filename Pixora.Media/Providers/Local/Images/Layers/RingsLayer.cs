using System.Numerics;
using Pixora.Media.Providers.Local.Images.Chance;
using Pixora.Media.Providers.Local.Images.Setups;
using Pixora.Media.Providers.Local.Images.Toning;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>Half of the rings around a world, in its shadow where it stands between them and the sun.</summary>
/// <param name="front">True for the half before the world, false for the half behind it.</param>
internal sealed class RingsLayer(Globe globe, bool front) : ISceneLayer
{
    private const float Flatness = 4.2f;

    public void Paint(Shot shot)
    {
        var bands = shot.Noise("rings", 32, 4, 0.7f);
        var (sin, cos) = MathF.SinCos(-0.30f);
        var reach = globe.Radius * 2.3f;
        for (var y = Math.Max(0, (int)(globe.Centre.Y - reach)); y < Math.Min(shot.Height, globe.Centre.Y + reach); y++)
        {
            var row = shot.Image.Row(y);
            for (var x = Math.Max(0, (int)(globe.Centre.X - reach)); x < Math.Min(row.Length, globe.Centre.X + reach); x++)
            {
                var off = new Vector2(x - globe.Centre.X, y - globe.Centre.Y) / globe.Radius;
                PaintPixel(
                    ref row[x], new Vector2((off.X * cos) + (off.Y * sin), (off.Y * cos) - (off.X * sin)), bands);
            }
        }
    }

    private void PaintPixel(ref Vector4 pixel, Vector2 at, NoiseField bands)
    {
        var far = new Vector2(at.X, at.Y * Flatness).Length();
        if (at.Y >= 0f != front || far is < 1.28f or > 2.25f)
        {
            return;
        }

        var band = bands.At(0.3f, far * 0.5f);
        var cover = Tint.Step(0.25f, 0.7f, band) * Tint.Step(1.28f, 1.36f, far) * Tint.Step(2.25f, 2.15f, far)
            * (1f - (0.85f * Tint.Step(0.03f, 0.015f, MathF.Abs(far - 1.93f))));
        var behind = Vector2.Dot(Vector2.Normalize(at), new Vector2(globe.Towards.X, globe.Towards.Y));
        var shadow = front ? 1f : 1f - (0.85f * Tint.Step(-0.55f, -0.9f, behind));
        Blending.Cover(
            ref pixel, Tint.Mix(globe.Surface, Vector3.One, 0.35f) * ((0.45f + (0.6f * band)) * shadow), cover * 0.85f);
    }
}
