using System.Numerics;
using Pixora.Media.Providers.Local.Images.Layers;
using Pixora.Media.Providers.Local.Images.Props;
using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Providers.Local.Images.Setups;
using Pixora.Media.Providers.Local.Images.Sketches;

namespace Pixora.Media.Providers.Local.Images;

/// <summary>The ground of a scene: what lies far behind, then what it stands on.</summary>
internal static class Terrain
{
    public static IEnumerable<ISceneLayer> Layers(Shot shot) => [.. Distance(shot), .. Ground(shot), .. Shore(shot)];

    private static IEnumerable<ISceneLayer> Distance(Shot shot)
    {
        var scene = shot.Scene;
        var horizon = shot.Setup.Horizon;
        var rock = Rock(scene);
        if (scene.Has(Place.Mountains) || scene.Place is Place.Lake or Place.Landscape or Place.AlienWorld or Place.Ice)
        {
            var tall = scene.Has(Place.Mountains) ? 1f : 0.55f;
            var snow = scene.Place == Place.AlienWorld || scene.Season == Season.Summer || tall < 0.7f ? 0f
                : scene.Season == Season.Winter || scene.Has(Place.Ice) ? 0.5f
                : 0.15f;
            var foot = scene.Place == Place.Mountains ? 1f : horizon;
            yield return new RidgeLayer(
                new Ridge("far range", horizon - 0.10f, 0.48f * tall, foot, 1f, 1.1f, 0.60f, 0.38f, rock, snow));
            yield return new RidgeLayer(
                new Ridge("range", horizon - 0.02f, 0.40f * tall, foot, 0.95f, 1.4f, 0.34f, 0.45f, rock,
                    snow * 0.7f) { Frequency = 0.7f });
        }
        else if (scene.Place is not Place.Sea and not Place.City and not Place.Beach)
        {
            yield return new RidgeLayer(
                new Ridge(
                    "hills",
                    horizon + 0.005f,
                    0.10f,
                    scene.Place == Place.Forest ? horizon + 0.05f : horizon,
                    0.15f,
                    0.8f,
                    0.62f,
                    0.2f,
                    Meadow(scene) * 0.8f)
                {
                    Frequency = 0.6f,
                });
        }

        foreach (var layer in Built(shot))
        {
            yield return layer;
        }

        if (scene.Has(Place.City))
        {
            yield return new SkylineLayer(horizon, scene.Place == Place.City ? 1.15f : 0.55f);
        }
    }

    /// <summary>What people built at the far edge of the ground.</summary>
    private static IEnumerable<ISceneLayer> Built(Shot shot)
    {
        var scene = shot.Scene;
        var horizon = shot.Setup.Horizon;
        switch (scene.Place)
        {
            case Place.Town or Place.Market:
                yield return new HousesLayer(horizon + 0.004f, 0.0150f, 3, 0f);
                yield return new HousesLayer(horizon + 0.045f, 0.0280f, 3, 0f);
                break;
            case Place.Harbour:
                yield return new HousesLayer(horizon - 0.012f, 0.0120f, 3, 0f);
                yield return new HousesLayer(horizon + 0.001f, 0.0165f, 2, 0.15f);
                break;
            case Place.Bridge:
                yield return new RoundTreesLayer(horizon - 0.02f, 0.11f, 26, Leaf(scene));
                yield return new HousesLayer(horizon - 0.04f, 0.0085f, 3, 0.3f);
                yield return new ArchesLayer();
                break;
            case Place.Castle when scene.Props.All(seen => seen.Id != "castle"):
                yield return new RampartLayer();
                break;
            case not Place.Town when scene.Behind
                .Any(place => place is Place.Town or Place.Village or Place.Harbour) && scene.Place is Place.Sea
                or Place.Lake or Place.Beach or Place.Field or Place.Farm or Place.Mountains or Place.Garden:
                yield return new HousesLayer(horizon + 0.001f, 0.0080f, 2, 0.25f);
                break;
            default:
                break;
        }
    }

    private static IEnumerable<ISceneLayer> Ground(Shot shot)
    {
        var scene = shot.Scene;
        var horizon = shot.Setup.Horizon;
        switch (scene.Place)
        {
            case Place.Sea:
                yield return new WaterLayer(Tint.Hex(0x12506A), scene.Weather is Weather.Storm ? 1f : 0.45f);
                break;
            case Place.Beach:
                yield return new WaterLayer(Tint.Hex(0x1A6A7E), scene.Weather is Weather.Storm ? 0.8f : 0.3f);
                yield return new ShoreLayer(0.30f);
                break;
            case Place.Harbour:
                yield return new WaterLayer(Tint.Hex(0x1C4652), 0.16f);
                yield return new QuayLayer();
                break;
            case Place.Bridge:
                yield return new WaterLayer(Tint.Hex(0x24483E), 0.10f);
                yield return new ShoreLayer(0.52f);
                break;
            case Place.Town or Place.Market:
                yield return new GroundLayer(Tint.Hex(0x8A8074), 0.35f);
                if (scene.Place == Place.Market)
                {
                    yield return new StallsLayer();
                }

                break;
            case Place.Village:
                yield return new GroundLayer(Meadow(scene), 0.6f);
                yield return new RoundTreesLayer(horizon + 0.004f, 0.10f, 12, Leaf(scene));
                yield return new HousesLayer(horizon + 0.035f, 0.0230f, 2, 0.5f);
                yield return new LaneLayer(0xA89474, 0.62f);
                break;
            case Place.Farm:
                yield return new GroundLayer(Meadow(scene), 0.5f);
                yield return new RoundTreesLayer(horizon + 0.004f, 0.08f, 14, Leaf(scene));
                yield return new FieldsLayer(scene.Props.All(seen => seen.Id != "barn"));
                break;
            case Place.Savanna:
                yield return new GroundLayer(Tint.Hex(0xB8924E), 0.7f);
                yield return new AcaciaLayer();
                break;
            case Place.Garden:
                yield return new GroundLayer(Meadow(scene), 0.4f);
                yield return new RoundTreesLayer(horizon + 0.002f, 0.13f, 16, Leaf(scene));
                yield return new LaneLayer(0xC8B490, 0.40f);
                yield return new GardenLayer();
                break;
            case Place.Castle:
                yield return new GroundLayer(Meadow(scene), 0.6f);
                yield return new RoundTreesLayer(horizon + 0.006f, 0.06f, 18, Leaf(scene));
                yield return new LaneLayer(0xB09A78, 0.45f);
                break;
            case Place.Jungle:
                yield return new ForestLayer(Tint.Hex(0x2F7A3A));
                break;
            case Place.Field:
                yield return new GroundLayer(Meadow(scene), 0.6f);
                yield return new RoundTreesLayer(horizon + 0.004f, 0.07f, 20, Leaf(scene));
                break;
            case Place.Lake:
                yield return new TreelineLayer(horizon - 0.004f, 1, Leaf(scene));
                yield return new WaterLayer(Tint.Hex(0x1A4A50), 0.12f);
                break;
            case Place.City when scene.Props.Select(seen => PropTable.Find(seen.Id)).Any(prop => prop.Rest is Rest.Stand or Rest.Table):
                yield return new GroundLayer(Tint.Hex(0x5A5E64), 0.25f);
                break;
            case Place.City:
                yield return new WaterLayer(Tint.Hex(0x1E2A34), 0.32f);
                break;
            case Place.Desert:
                yield return new DunesLayer(Tint.Hex(0xD8A468));
                break;
            case Place.AlienWorld:
                yield return new GroundLayer(Soil(scene) * 0.9f, 1f);
                yield return new ForegroundLayer(grass: false);
                break;
            case Place.Ice:
                yield return new GroundLayer(Tint.Hex(0xE4F0F6), 0.5f);
                break;
            case Place.Forest:
                yield return new ForestLayer(Leaf(scene));
                break;
            case Place.Mountains:
                yield return new RidgeLayer(
                    new Ridge("foothills", horizon + 0.10f, 0.16f, 1f, 0.4f, 1.4f, 0.16f, 0.3f, Meadow(scene) * 0.8f));
                yield return new TreelineLayer(horizon + 0.08f, 3, Leaf(scene));
                break;
            default:
                yield return new GroundLayer(Meadow(scene), 0.6f);
                yield return new TreelineLayer(horizon + 0.004f, 1, Leaf(scene));
                break;
        }
    }

    /// <summary>Figures that stand on ground need a beach at the sea or a lake.</summary>
    private static IEnumerable<ISceneLayer> Shore(Shot shot) =>
        shot.Scene.Place is Place.Sea or Place.Lake && (
            Casting.Of(shot.Scene).Any(member => member.Sketch.Stand == Stand.Ground)
                || shot.Scene.Props.Select(seen => PropTable.Find(seen.Id))
                    .Any(prop => prop.Rest is Rest.Stand or Rest.Grow && prop.Metres < 7))
            ? [new ShoreLayer(0.42f)]
            : [];

    private static Vector3 Rock(SceneDescription scene) =>
        scene.Place == Place.AlienWorld ? Soil(scene) : Tint.Hex(0x7A7672);

    private static Vector3 Soil(SceneDescription scene) =>
        Tint.Mix(Tint.Hex(scene.Tint ?? 0xB4573A), Tint.Hex(0x9A6A4E), 0.45f);

    private static Vector3 Meadow(SceneDescription scene) => Tint.Hex(scene.Season switch
    {
        Season.Winter => 0xE6EEF4,
        Season.Autumn => 0xA8803C,
        Season.Spring => 0x7FA648,
        _ => scene.Weather == Weather.Snow ? 0xE6EEF4u : 0x7A8F40u,
    });

    private static Vector3 Leaf(SceneDescription scene) => Tint.Hex(scene.Season switch
    {
        Season.Autumn => 0xC0642A,
        Season.Winter => 0x7C8A90,
        Season.Spring => 0x6FA04A,
        _ => 0x3F6B3A,
    });
}
