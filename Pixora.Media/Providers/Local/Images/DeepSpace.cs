using System.Numerics;
using Pixora.Media.Providers.Local.Images.Layers;
using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Providers.Local.Images.Setups;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images;

/// <summary>Scenes without ground: gas, stars, and worlds lit by one sun.</summary>
internal static class DeepSpace
{
    public static IEnumerable<ISceneLayer> Layers(Shot shot)
    {
        yield return new NebulaLayer(shot.Dice("gas strength").Between(0.45f, 1f));
        yield return new StarsLayer(1300f, toTheBottom: true);
        foreach (var globe in Worlds(shot))
        {
            yield return new GlobeLayer(globe, 0f);
        }
    }

    private static IEnumerable<Globe> Worlds(Shot shot)
    {
        var dice = shot.Dice("worlds");
        var towards = Vector3.Normalize(new Vector3(shot.Setup.Light.X - 0.5f, shot.Setup.Light.Y - 0.6f, 0.28f) * new Vector3(1.6f, 1f, 1f));
        if (shot.Scene.Shows(Subject.Earth))
        {
            yield return new Globe(new SKPoint(shot.Width * (1f - shot.Setup.Focus), shot.Height * 0.9f), shot.Span * 0.45f, GlobeKind.Earth, Vector3.One, towards, new Vector3(0.35f, 0.62f, 1f));
        }
        else
        {
            yield return new Globe(new SKPoint(shot.Width * shot.Setup.Focus, shot.Height * 0.5f), shot.Span * dice.Between(0.16f, 0.24f), GlobeKind.Gas, Tint.Hex(0xC8905A), towards, new Vector3(0.9f, 0.6f, 0.4f));
        }
    }
}
