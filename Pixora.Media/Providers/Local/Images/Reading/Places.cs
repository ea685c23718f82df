namespace Pixora.Media.Providers.Local.Images.Reading;

/// <summary>What kind of place a place is.</summary>
internal static class Places
{
    /// <summary>True where there is no sky: a room, a cave, space, under water, or a backdrop.</summary>
    public static bool IsInside(Place place) => place is >= Place.Space or Place.Cave;

    /// <summary>True between four walls.</summary>
    public static bool IsRoom(Place place) => place is >= Place.Home and <= Place.Airport;

    /// <summary>True where open water lies before the horizon.</summary>
    public static bool HasWater(Place place) =>
        place is Place.Sea or Place.Lake or Place.Harbour or Place.Beach or Place.Bridge;

    /// <summary>True before a backdrop, where things are shown and nothing happens.</summary>
    public static bool IsBackdrop(Place place) => place >= Place.Abstract;
}
