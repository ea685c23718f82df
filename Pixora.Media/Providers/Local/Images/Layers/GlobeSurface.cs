using System.Numerics;
using Pixora.Media.Providers.Local.Images.Chance;
using Pixora.Media.Providers.Local.Images.Setups;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>What the ground of a sphere looks like, lit, for a point given by its normal.</summary>
internal sealed class GlobeSurface(Globe globe, NoiseField coarse, NoiseField fine, SeededRandom random)
{
    private readonly float spin = random.Between(0f, 4f);
    private readonly float lean = random.Between(-0.45f, 0.45f);

    public Vector3 At(Vector3 normal)
    {
        var (sin, cos) = MathF.SinCos(lean);
        var x = (normal.X * cos) + (normal.Y * sin);
        var y = (normal.Y * cos) - (normal.X * sin);
        // Longitude and latitude without poles: enough for the half that is seen.
        var u = (MathF.Atan2(x, normal.Z + 0.35f) * 0.22f) + spin;
        var v = (MathF.Asin(Math.Clamp(y, -1f, 1f)) * 0.30f) + 0.5f;
        var light = Vector3.Dot(normal, globe.Towards);
        return globe.Kind switch
        {
            GlobeKind.Gas => Gas(u, v) * Day(light),
            GlobeKind.Earth => Earth(u, v, light),
            _ => Rock(u, v, light),
        };
    }

    private static float Day(float light) => 0.012f + (1.08f * Tint.Step(-0.12f, 0.95f, light));

    private Vector3 Gas(float u, float v)
    {
        var swirl = coarse.At(u * 0.7f, v * 1.8f) - 0.5f;
        var band = fine.At((u * 0.10f) + (swirl * 0.07f), (v * 1.55f) + (swirl * 0.055f));
        var wide = coarse.At(0.3f, (v * 0.7f) + (swirl * 0.04f));
        var colour = Tint.Mix(
            globe.Surface * 0.62f, Tint.Mix(globe.Surface, Vector3.One, 0.55f), Tint.Step(0.22f, 0.78f, (band * 0.55f) + (wide * 0.45f)));
        return colour * (0.85f + (0.3f * band));
    }

    private Vector3 Rock(float u, float v, float light)
    {
        var height = Relief(u, v);
        var slope = (height - Relief(u + (globe.Towards.X * 0.006f), v + (globe.Towards.Y * 0.006f))) * 3.4f;
        var seas = Tint.Step(0.38f, 0.62f, coarse.At(u * 0.5f, v * 0.5f));
        var colour = Tint.Mix(globe.Surface * 0.52f, globe.Surface * 1.12f, seas) * (0.75f + (0.5f * height));
        return colour * Day(light + (slope * Tint.Step(-0.3f, 0.2f, light)));
    }

    private float Relief(float u, float v) =>
        (0.6f * coarse.At(u, v)) + (0.4f * (1f - MathF.Abs((2f * fine.At(u * 1.3f, v * 1.3f)) - 1f)));

    private Vector3 Earth(float u, float v, float light)
    {
        var land = (0.7f * coarse.At(u * 0.8f, v * 0.8f)) + (0.3f * fine.At((u * 1.5f) + 0.2f, v * 1.5f));
        var dry = fine.At(u, v);
        var ground = Tint.Mix(Tint.Hex(0x35603A), Tint.Hex(0xA88C5E), Tint.Step(0.38f, 0.66f, dry));
        var water = Tint.Mix(Tint.Hex(0x0A2B5E), Tint.Hex(0x1C5E8C), Tint.Step(0.35f, 0.52f, land));
        var isLand = Tint.Step(0.512f, 0.526f, land);
        var polar = Tint.Step(0.36f, 0.44f, MathF.Abs(v - 0.5f) + ((dry - 0.5f) * 0.05f));
        var colour = Tint.Mix(Tint.Mix(water, ground, isLand), Vector3.One * 0.92f, polar);
        var cloud = Tint.Step(
            0.50f,
            0.72f,
            (0.45f * fine.At((u * 2.3f) + (land * 0.22f), (v * 3.4f) + 0.3f))
                + (0.55f * coarse.At((u * 1.6f) + 0.4f + (land * 0.12f), v * 2.2f)));
        colour = Tint.Mix(colour, Vector3.One * 0.97f, cloud * 0.92f);
        var cities = Tint.Step(0.70f, 0.82f, fine.At(u * 3f, v * 3f)) * isLand * (1f - cloud) * Tint.Step(
            0.02f, -0.25f, light);
        return (colour * Day(light)) + (new Vector3(1f, 0.72f, 0.36f) * (cities * 0.5f));
    }
}
