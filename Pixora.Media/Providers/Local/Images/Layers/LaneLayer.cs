using Pixora.Media.Providers.Local.Images.Setups;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>A lane or path that comes from the horizon to the camera.</summary>
/// <param name="rgb">Its own colour, 0xRRGGBB.</param>
/// <param name="wide">Its width at the lower edge, in spans.</param>
internal sealed class LaneLayer(uint rgb, float wide) : ISceneLayer
{
    public void Paint(Shot shot)
    {
        using var brush = new Brush(shot);
        var random = shot.Random("lane");
        var far = shot.Width * random.Between(0.42f, 0.58f);
        var near = shot.Width * (shot.Setup.Focus < 0.5f ? 0.62f : 0.38f);
        var below = shot.Height - shot.Horizon;
        const int steps = 24;
        for (var step = 0; step < steps; step++)
        {
            var from = step / (float)steps;
            var to = (step + 1f) / steps;
            SKPoint At(float depth, float side) => new(
                float.Lerp(far, near, depth * depth) + (MathF.Sin(depth * 5f) * shot.Span * 0.03f * depth)
                    + (side * wide * shot.Span * 0.5f * (0.04f + (0.96f * depth * depth))), shot.Horizon + (below * depth * depth) + 1);
            brush.Poly(
                brush.Lit(rgb, 0.55f - (0.2f * from), 0.5f * (1f - from) * (1f - from)),
                At(from, -1), At(from, 1), At(to + 0.01f, 1), At(to + 0.01f, -1));
        }
    }
}
