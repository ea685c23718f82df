using System.Numerics;
using Pixora.Media.Providers.Local.Images.Chance;
using Pixora.Media.Providers.Local.Images.Reading;

namespace Pixora.Media.Providers.Local.Images.Setups;

/// <summary>Where the camera stands: the same scene set up again gives another composition.</summary>
/// <param name="Horizon">Share of the height above the horizon.</param>
/// <param name="Light">Where the sun, moon or window is: shares of width and height.</param>
/// <param name="Focus">Where the main subject stands, a share of the width near a third.</param>
internal sealed record Setup(float Horizon, Vector2 Light, float Focus)
{
    public static Setup Choose(SceneDescription scene, float aspect, SeededRandom random)
    {
        var left = random.Chance(0.5f);
        var third = 0.33f + (0.05f * random.Around());
        var focus = aspect < 0.8f ? 0.5f + (random.Around() * 0.10f) : left ? third : 1f - third;
        var opposite = random.Chance(0.72f);
        var lightX = opposite ? 1f - focus + (0.07f * random.Around()) : focus + (0.08f * random.Around());
        var horizon = scene.Place switch
        {
            Place.Mountains => random.Between(0.66f, 0.80f),
            Place.City => random.Between(0.70f, 0.80f),
            Place.Sea or Place.Lake => random.Between(0.50f, 0.66f),
            Place.Harbour or Place.Beach => random.Between(0.46f, 0.54f),
            Place.Bridge => random.Between(0.52f, 0.58f),
            Place.Town or Place.Market or Place.Village or Place.Farm or Place.Garden or Place.Savanna or Place.Castle =>
                random.Between(0.55f, 0.63f),
            Place.Forest => random.Between(0.66f, 0.76f),
            _ => random.Between(0.56f, 0.72f),
        };
        return new Setup(
            horizon, new Vector2(Math.Clamp(lightX, 0.1f, 0.9f), LightHeight(scene, horizon, random)), focus);
    }

    private static float LightHeight(SceneDescription scene, float horizon, SeededRandom random) => scene.Daylight switch
    {
        Daylight.Day => horizon * random.Between(0.12f, 0.34f),
        Daylight.Night => horizon * random.Between(0.16f, 0.42f),
        _ => horizon * random.Between(0.78f, 0.93f),
    };
}
