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
        Place.Space => [.. DeepSpace.Layers(shot), new PropLayer(drawings), new CastLayer()],
        Place.Underwater => [new UnderwaterLayer(), new PropLayer(drawings), new CastLayer()],
        Place.Theatre or Place.Museum or Place.Station or Place.Airport => [new HallLayer(), new PropLayer(drawings), new CastLayer()],
        Place.Cave => [new CaveLayer(), new PropLayer(drawings), new CastLayer()],
        var place when Places.IsRoom(place) => [new RoomLayer(), new PropLayer(drawings), new CastLayer()],
        Place.Network => [new BackdropLayer(), new NetworkLayer(), new PropLayer(drawings), new CastLayer()],
        Place.Abstract or Place.Title when shot.IsFlat => [new BackdropLayer(), new PropLayer(drawings), new CastLayer()],
        Place.Abstract or Place.Title => [new BackdropLayer(), new FlowLayer(), new PropLayer(drawings), new CastLayer()],
        Place.Studio => [new PaperLayer(), new PortraitLayer()],
        Place.Diagram => [new BackdropLayer(), new DiagramLayer()],
        _ => [.. Heavens.Layers(shot), .. Terrain.Layers(shot), new PropLayer(drawings), new CastLayer(), .. Elements.Layers(shot)],
    };
}
