using System.Numerics;
using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Providers.Local.Images.Setups;

namespace Pixora.Media.Providers.Local.Images.Layers;

/// <summary>The sky down to the horizon and its colour below, with the glow around the sun or moon.</summary>
internal sealed class SkyLayer : ISceneLayer
{
    public void Paint(Shot shot)
    {
        var strength = Strength(shot.Scene);
        for (var y = 0; y < shot.Height; y++)
        {
            PaintRow(shot, y, strength);
        }
    }

    private static float Strength(SceneDescription scene) => (scene.Weather, scene.Daylight) switch
    {
        (Weather.Storm, _) => 0.12f,
        (Weather.Rain, _) => 0.28f,
        (_, Daylight.Night) => 0.40f,
        (Weather.Fog or Weather.Snow, _) => 0.60f,
        (_, Daylight.Day) => 0.65f,
        _ => 1f,
    };

    private static void PaintRow(Shot shot, int y, float strength)
    {
        var row = shot.Image.Row(y);
        var sky = shot.Palette.Sky(Math.Min(1f, (float)y / shot.Horizon));
        var down = (y - shot.Light.Y) / shot.Span;
        for (var x = 0; x < row.Length; x++)
        {
            var across = (x - shot.Light.X) / shot.Span;
            var far = (across * across) + (down * down);
            var wide = 0.55f / (1f + (far * 9f) + (down * down * 16f));
            var tight = 0.55f / (1f + (far * 220f));
            var share = Math.Min(1f, (wide + tight) * strength);
            row[x] = new Vector4(sky + ((shot.Palette.Glow - sky) * share), 1f);
        }
    }
}
