using System.Numerics;
using Pixora.Media.Providers.Local.Images.Setups;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>A studio backdrop: dark, softly clouded, lit from behind where the subject stands.</summary>
internal sealed class BackdropLayer : ISceneLayer
{
    public void Paint(Shot shot)
    {
        var clouds = shot.Noise("backdrop", 4, 4);
        var dark = Tint.Mix(shot.Palette.Zenith, shot.Palette.Shade, 0.45f);
        var warm = Tint.Mix(shot.Palette.Accent, shot.Palette.Glow, 0.35f);
        var cool = Tint.Mix(shot.Palette.Middle, shot.Palette.Zenith, 0.3f);
        var centre = new Vector2(shot.Setup.Focus * shot.Width, shot.Height * 0.48f);
        for (var y = 0; y < shot.Height; y++)
        {
            var row = shot.Image.Row(y);
            for (var x = 0; x < row.Length; x++)
            {
                var off = (new Vector2(x, y) - centre) / shot.Span;
                var fold = clouds.At(x / shot.Span * 0.4f, y / shot.Span * 0.4f);
                var glow = 0.62f / (1f + (off.LengthSquared() * 9f));
                var colour = Tint.Mix(dark, cool, Tint.Step(0.25f, 0.85f, fold) * 0.7f);
                row[x] = new Vector4(Tint.Mix(colour, warm, glow * (0.55f + (0.5f * fold))), 1f);
            }
        }
    }
}
