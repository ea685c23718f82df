using Pixora.Media.Providers.Local.Images.Layers;
using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Providers.Local.Images.Setups;

namespace Pixora.Media.Providers.Local.Images;

/// <summary>What stands between the scene and the camera: grass, fog, rain, snow.</summary>
internal static class Elements
{
    public static IEnumerable<ISceneLayer> Layers(Shot shot) => [.. Foreground(shot), .. Weathers(shot)];

    private static IEnumerable<ISceneLayer> Foreground(Shot shot) => shot.Scene.Place switch
    {
        _ when shot.IsFlat => [],
        Place.Jungle => [new BroadLeavesLayer()],
        Place.Field or Place.Landscape or Place.Forest or Place.Savanna or Place.Farm or Place.Castle or Place.Lake or Place.Mountains =>
            [new ForegroundLayer(grass: true)],
        _ => [],
    };

    private static IEnumerable<ISceneLayer> Weathers(Shot shot) => shot.Scene.Weather switch
    {
        Weather.Fog => [new FogLayer(0.75f, shot.Setup.Horizon)],
        Weather.Rain => [new FogLayer(0.3f, shot.Setup.Horizon), new RainLayer()],
        Weather.Storm => [new RainLayer()],
        Weather.Snow => [new FogLayer(0.35f, shot.Setup.Horizon), new SnowLayer()],
        _ => [],
    };
}
