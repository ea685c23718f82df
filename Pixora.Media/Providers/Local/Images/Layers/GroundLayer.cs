using System.Numerics;
using Pixora.Media.Providers.Local.Images.Setups;
using Pixora.Media.Providers.Local.Images.Toning;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>
/// A plain in perspective from the horizon to the lower edge, its unevenness lit from the side of the light.
/// </summary>
/// <param name="ground">Its own colour.</param>
/// <param name="relief">0 for ice, 1 for rubble.</param>
internal sealed class GroundLayer(Vector3 ground, float relief) : ISceneLayer
{
    public void Paint(Shot shot)
    {
        var bumps = shot.Noise("ground", 8, 7, 0.62f);
        var patches = shot.Noise("ground patches", 4, 4);
        var towards = shot.Light.X > shot.Width * 0.5f ? 1f : -1f;
        for (var y = shot.Horizon; y < shot.Height; y++)
        {
            var row = shot.Image.Row(y);
            var near = (y - shot.Horizon + 1f) / shot.Span;
            var depth = 1f / (near + 0.035f);
            var veil = 1f - Tint.Step(-0.05f, 0.22f, near);
            for (var x = 0; x < row.Length; x++)
            {
                var u = (x - (shot.Width * 0.5f)) / shot.Span * depth * 0.16f;
                var v = depth * 0.17f;
                var height = bumps.At(u, v);
                var slope = shot.IsFlat ? 0f : (height - bumps.At(u + (0.010f * towards), v + 0.010f)) * 5f * relief;
                var own = ground * (0.72f + (0.56f * patches.At(u * 0.6f, v * 0.6f)));
                var side = (x - shot.Light.X) / shot.Span;
                var sheen = 0.30f / (1f + (side * side * 6f));
                var colour = shot.Palette.Lit(own, Math.Clamp(0.40f + slope + sheen, 0.02f, 1.2f))
                    * (1f - (0.35f * Tint.Step(0.1f, 0.6f, near)));
                Blending.Cover(ref row[x], shot.Palette.Far(colour, veil * 0.85f), 1f);
            }
        }
    }
}
