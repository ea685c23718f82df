using Pixora.Media.Providers.Local.Images.Setups;
using Pixora.Media.Providers.Local.Images.Toning;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>A beach before the sea: foam where the waves run out, wet sand, then dry sand up to the camera.</summary>
/// <param name="from">Of the ground between horizon and lower edge, where the land begins.</param>
internal sealed class ShoreLayer(float from) : ISceneLayer
{
    public void Paint(Shot shot)
    {
        var line = shot.Noise("shore line", 4, 4);
        var grain = shot.Noise("sand", 16, 5, 0.6f);
        var edge = shot.Horizon + ((shot.Height - shot.Horizon) * from);
        var sand = Tint.Hex(0xDCC094);
        for (var x = 0; x < shot.Width; x++)
        {
            var top = edge + ((line.At(x / shot.Span * 0.45f, 0.2f) - 0.5f) * shot.Span * 0.16f);
            var side = (x - shot.Light.X) / shot.Span;
            var sheen = 0.55f / (1f + (side * side * 14f));
            for (var y = (int)top; y < shot.Height; y++)
            {
                var down = (y - top) / shot.Span;
                var dry = Tint.Step(0.02f, 0.12f, down);
                var colour = shot.Palette.Lit(
                    sand * (0.50f + (0.38f * dry)), 0.35f + (0.5f * grain.At(x / shot.Span * 1.6f, y / shot.Span * 3.2f)));
                colour = Tint.Mix(colour, shot.Palette.Glow, sheen * (1f - dry) * (shot.IsNight ? 0.3f : 0.8f));
                var foam = Tint.Step(0.010f, 0.002f, MathF.Abs(down - 0.006f)) * (
                    0.4f + (0.6f * grain.At(x / shot.Span * 3f, 0.5f)));
                Blending.Cover(
                    ref shot.Image.Row(y)[x],
                    Tint.Mix(colour, shot.Palette.Lit(new(0.95f), 0.9f), foam),
                    Tint.Step(0f, 0.004f, down) * 0.97f);
            }
        }
    }
}
