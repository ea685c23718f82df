using System.Numerics;
using Pixora.Media.Providers.Local.Images.Setups;
using Pixora.Media.Providers.Local.Images.Toning;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>
/// Paints one lit sphere pixel by pixel: surface, terminator, night lights, and the thin line of air at its edge.
/// </summary>
/// <param name="dim">How much of its light the sky swallows: 0 in space, more in daylight.</param>
internal sealed class GlobeLayer(Globe globe, float dim) : ISceneLayer
{
    public void Paint(Shot shot)
    {
        var name = $"globe {globe.Centre.X:F0}";
        var surface = new GlobeSurface(
            globe, shot.Noise(name, 4, 7, 0.56f), shot.Noise(name + " fine", 8, 6), shot.Random(name));
        var reach = globe.Radius * 1.12f;
        var top = Math.Max(0, (int)(globe.Centre.Y - reach));
        var bottom = Math.Min(shot.Height, (int)(globe.Centre.Y + reach) + 1);
        for (var y = top; y < bottom; y++)
        {
            PaintRow(shot, surface, y, reach);
        }
    }

    private void PaintRow(Shot shot, GlobeSurface surface, int y, float reach)
    {
        var row = shot.Image.Row(y);
        var down = (y - globe.Centre.Y) / globe.Radius;
        var half = MathF.Sqrt(MathF.Max(0f, (reach * reach) - (down * down * globe.Radius * globe.Radius)));
        var right = Math.Min(row.Length, (int)(globe.Centre.X + half) + 1);
        for (var x = Math.Max(0, (int)(globe.Centre.X - half)); x < right; x++)
        {
            var across = (x - globe.Centre.X) / globe.Radius;
            PaintPixel(ref row[x], surface, across, down);
        }
    }

    private void PaintPixel(ref Vector4 pixel, GlobeSurface surface, float across, float down)
    {
        var far = MathF.Sqrt((across * across) + (down * down));
        var facing = ((across * globe.Towards.X) + (down * globe.Towards.Y)) / MathF.Max(far, 0.001f);
        if (far < 1f)
        {
            var normal = new Vector3(across, down, MathF.Sqrt(1f - (far * far)));
            var edge = Math.Clamp((1f - far) * globe.Radius, 0f, 1f);
            var colour = surface.At(normal);
            var rim = far * far * far * far * far * far;
            var lit = Tint.Step(-0.35f, 0.6f, Vector3.Dot(normal, globe.Towards));
            colour += globe.Air * (rim * 0.75f * lit);
            Blending.Cover(ref pixel, colour, edge * (1f - (dim * (1f - (0.75f * lit)))));
        }

        var outside = MathF.Abs(far - 1f) * 26f;
        var halo = MathF.Max(0f, 0.45f + (0.75f * facing)) / (1f + (outside * outside)) * (
            far < 1f ? 0.35f : Tint.Step(1.12f, 1.0f, far));
        Blending.Add(ref pixel, globe.Air * (halo * 0.55f * (1f - dim)));
    }
}
