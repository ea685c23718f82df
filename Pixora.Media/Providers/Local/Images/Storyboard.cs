using Pixora.Media.Providers.Local.Images.Layers;
using Pixora.Media.Providers.Local.Images.Props;
using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Providers.Local.Images.Setups;

namespace Pixora.Media.Providers.Local.Images;

/// <summary>Which layers a scene is made of, back to front.</summary>
internal static class Storyboard
{
    public static IEnumerable<ISceneLayer> Layers(Shot shot, PropDrawings drawings) => shot.Scene.Place switch
    {
        Place.Studio => [new PaperLayer(), new PortraitLayer()],
        Place.Diagram => [new BackdropLayer(), new DiagramLayer()],
        _ => [.. Behind(shot), new PropLayer(drawings), new CastLayer(), new PropLayer(drawings, onTable: true), .. Before(shot)],
    };

    private static IEnumerable<ISceneLayer> Behind(Shot shot) => shot.Scene.Place switch
    {
        Place.Space => DeepSpace.Layers(shot),
        Place.Underwater => [new UnderwaterLayer()],
        Place.Theatre or Place.Museum or Place.Station or Place.Airport => [new HallLayer()],
        Place.Cave => [new CaveLayer()],
        var place when Places.IsRoom(place) => [new RoomLayer()],
        Place.Network => [new BackdropLayer(), new NetworkLayer()],
        Place.Abstract or Place.Title when shot.IsFlat => [new BackdropLayer()],
        Place.Abstract or Place.Title => [new BackdropLayer(), new FlowLayer()],
        _ => [.. Heavens.Layers(shot), .. Terrain.Layers(shot)],
    };

    private static IEnumerable<ISceneLayer> Before(Shot shot) => Places.IsInside(shot.Scene.Place) ? [] : Elements.Layers(shot);
}
