using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Providers.Local.Images.Setups;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Props;

/// <summary>What a room is like for whoever furnishes it; shares of the height unless said otherwise.</summary>
internal static class RoomPlan
{
    /// <summary>Where the wall ends.</summary>
    public const float Floor = 0.66f;

    /// <summary>The far edge of the table.</summary>
    public const float TableTop = 0.775f;

    /// <summary>Where things stand on the table.</summary>
    public const float TableFoot = 0.815f;

    /// <summary>Where things stand on the floor behind the table.</summary>
    public const float BehindTable = 0.755f;

    /// <summary>True when something is named that lies on a table, or when nothing is named and the room is one to work in.</summary>
    public static bool HasTable(SceneDescription scene)
    {
        var things = scene.Props.Select(seen => PropTable.Find(seen.Id)).ToList();
        return things.Count == 0
            ? scene.Place is Place.Kitchen or Place.Laboratory or Place.Office or Place.Workshop or Place.Library or Place.Home
            : things.Any(thing => thing.Rest is Rest.Table or Rest.Grow);
    }

    /// <summary>The window, in pixels; empty where the room has none.</summary>
    public static SKRect Window(Shot shot)
    {
        if (shot.Scene.Place is Place.Theatre or Place.Museum or Place.Station or Place.Airport)
        {
            return SKRect.Empty;
        }

        var width = shot.Span * 0.28f;
        var height = shot.Span * (shot.Height > shot.Width ? 0.48f : 0.37f);
        var x = Math.Clamp(shot.Light.X, width * 0.62f, shot.Width - (width * 0.62f));
        return SKRect.Create(x - (width * 0.5f), shot.Height * 0.09f, width, Math.Min(height, shot.Height * 0.44f));
    }
}
