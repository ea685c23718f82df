using Pixora.Media.Providers.Local.Images.Layers;
using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Providers.Local.Images.Setups;

namespace Pixora.Media.Providers.Local.Images;

/// <summary>Which layers a scene is made of, back to front.</summary>
internal static class Storyboard
{
    public static IEnumerable<ISceneLayer> Layers(Shot shot) => shot.Scene.Place switch
    {
        Place.Space => DeepSpace.Layers(shot),
        _ => [.. Heavens.Layers(shot), .. Terrain.Layers(shot), .. Elements.Layers(shot)],
    };
}
