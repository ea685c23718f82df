using System.Numerics;
using Pixora.Media.Providers.Local.Images.Setups;
using Pixora.Media.Providers.Local.Images.Toning;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>Drifting banks of fog.</summary>
/// <param name="thickness">0 to 1.</param>
/// <param name="middle">Share of the height where it is thickest.</param>
internal sealed class FogLayer(float thickness, float middle) : ISceneLayer
{
    public void Paint(Shot shot)
    {
        var banks = shot.Noise($"fog {middle:F2}", 4, 5);
        for (var y = 0; y < shot.Height; y++)
        {
            var row = shot.Image.Row(y);
            var off = ((float)y / shot.Height) - middle;
            var fall = 1f / (1f + (off * off * 26f));
            for (var x = 0; x < row.Length; x++)
            {
                var bank = banks.At(x / shot.Span * 0.30f, y / shot.Span * 1.1f);
                var near = 1f / (
                    1f + (Vector2.DistanceSquared(new Vector2(x, y), shot.Light) / (shot.Span * shot.Span) * 8f));
                var colour = Tint.Mix(shot.Palette.Haze, shot.Palette.Glow, near * (shot.IsNight ? 0.15f : 0.4f));
                Blending.Cover(
                    ref row[x], colour, thickness * fall * (0.35f + (0.65f * Tint.Step(0.25f, 0.75f, bank))));
            }
        }
    }
}
