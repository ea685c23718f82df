using Pixora.Media.Providers.Local.Images.Setups;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>A clipped hedge and beds of flowers along a lawn.</summary>
internal sealed class GardenLayer : ISceneLayer
{
    private static readonly uint[] Petals = [0xE86A8A, 0xF0C048, 0xD84A4A, 0xF2EDE4, 0x9A6AC8, 0xF08A4A];

    public void Paint(Shot shot)
    {
        using var brush = new Brush(shot);
        var random = shot.Random("garden");
        var foot = shot.Horizon + (shot.Span * 0.012f);
        var high = shot.Span * 0.055f;
        for (var x = 0f; x < shot.Width + high; x += high * 0.22f)
        {
            for (var row = 0; row < 3; row++)
            {
                brush.Oval(
                    new SKPoint(x + (random.Around() * high * 0.05f), foot - (high * (0.18f + (0.30f * row)))), high * 0.22f, high * 0.2f,
                    brush.Lit(0x3E6634, 0.15f + (0.28f * row) + (0.1f * random.Unit()), 0.14f));
            }
        }

        for (var flower = 0; flower < 620; flower++)
        {
            var depth = MathF.Pow(random.Unit(), 1.6f);
            var near = 0.05f + (0.55f * depth);
            var left = random.Chance(0.5f);
            var x = shot.Width * (left ? random.Between(-0.02f, 0.30f - (0.10f * depth))
                : random.Between(0.70f + (0.10f * depth), 1.02f));
            var y = shot.Horizon + ((shot.Height - shot.Horizon) * near);
            var size = shot.Span * (0.0016f + (0.0065f * depth));
            brush.Line(new(x, y), new(x, y - (size * 3f)), size * 0.35f, brush.Lit(0x4F7F3E, 0.4f, 0.12f * (1f - depth)));
            brush.Oval(new SKPoint(x, y - (size * 3f)), size, size * 0.8f, brush.Lit(random.Pick(Petals), 0.75f, 0.2f * (1f - depth)));
        }
    }
}
