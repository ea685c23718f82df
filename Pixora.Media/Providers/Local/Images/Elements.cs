using Pixora.Media.Providers.Local.Images.Layers;
using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Providers.Local.Images.Setups;

namespace Pixora.Media.Providers.Local.Images;

/// <summary>Weather between the scene and the camera.</summary>
internal static class Elements
{
    public static IEnumerable<ISceneLayer> Layers(Shot shot) => shot.Scene.Weather switch
    {
        Weather.Fog => [new FogLayer(0.75f, shot.Setup.Horizon)],
        Weather.Rain => [new FogLayer(0.3f, shot.Setup.Horizon), new RainLayer()],
        Weather.Storm => [new RainLayer()],
        Weather.Snow => [new FogLayer(0.35f, shot.Setup.Horizon), new SnowLayer()],
        _ => [],
    };
}
