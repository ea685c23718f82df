using System.Numerics;
using Pixora.Media.Providers.Local.Images.Setups;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>A grey paper backdrop, evenly lit, so that the colours of the figure stay neutral.</summary>
internal sealed class PaperLayer : ISceneLayer
{
    private static readonly Vector3 Lit = Tint.Hex(0xC4C6C9);
    private static readonly Vector3 Edge = Tint.Hex(0x8E9299);
    private static readonly Vector3 Floor = Tint.Hex(0xAEB1B5);

    public void Paint(Shot shot)
    {
        var width = shot.Width;
        var height = shot.Height;
        for (var y = 0; y < height; y++)
        {
            var row = shot.Image.Row(y);
            var floor = Tint.Step(0.80f, 0.92f, (float)y / height);
            for (var x = 0; x < width; x++)
            {
                var off = new Vector2(((float)x / width) - 0.5f, ((float)y / height) - 0.42f);
                row[x] = new Vector4(
                    Tint.Mix(Tint.Mix(Lit, Edge, Tint.Step(0.05f, 0.75f, off.Length())), Floor, floor * 0.6f), 1f);
            }
        }
    }
}
