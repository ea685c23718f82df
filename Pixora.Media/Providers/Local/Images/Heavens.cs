using System.Numerics;
using Pixora.Media.Providers.Local.Images.Layers;
using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Providers.Local.Images.Setups;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images;

/// <summary>Everything above the horizon of a scene with ground.</summary>
internal static class Heavens
{
    public static IEnumerable<ISceneLayer> Layers(Shot shot)
    {
        var scene = shot.Scene;
        var open = scene.Weather is Weather.Clear or Weather.Cloudy or Weather.Fog;
        yield return new SkyLayer();
        if ((shot.IsNight && open) || scene.Shows(Subject.Stars))
        {
            yield return new StarsLayer(scene.Shows(Subject.Stars) ? 1500f : 900f, toTheBottom: false);
        }

        if (scene.Shows(Subject.Aurora))
        {
            yield return new AuroraLayer();
        }

        if (shot.IsNight || scene.Shows(Subject.Moon) || scene.Shows(Subject.Planet))
        {
            foreach (var moon in Moons(shot))
            {
                yield return moon;
            }
        }
        else if (open || scene.Shows(Subject.Sun))
        {
            yield return new SunLayer();
        }

        if (!(shot.IsFlat && open) && !(scene.Shows(Subject.Stars) && scene.Weather == Weather.Clear))
        {
            yield return new CloudsLayer();
        }

        if (scene.Shows(Subject.Rainbow))
        {
            yield return new RainbowLayer();
        }

        if (scene.Weather == Weather.Storm || scene.Shows(Subject.Lightning))
        {
            yield return new LightningLayer();
        }

        yield return new BirdsLayer();
    }

    private static IEnumerable<ISceneLayer> Moons(Shot shot)
    {
        var random = shot.Random("moons");
        var alien = shot.Scene.Place == Place.AlienWorld;
        var seen = shot.Scene.Subjects.FirstOrDefault(subject => subject.Subject == Subject.Moon);
        for (var moon = 0; moon < (seen?.Count ?? 1); moon++)
        {
            var first = moon == 0;
            var centre = first && !(alien && seen is not null)
                ? shot.Light
                : new Vector2(
                    shot.Width * (((moon * 0.37f) + random.Between(0.15f, 0.45f)) % 0.8f + 0.1f),
                    shot.Horizon * random.Between(0.14f, 0.42f));
            var radius = shot.Unit * (first ? alien ? 0.12f : 0.055f : random.Between(0.04f, 0.08f));
            yield return new GlobeLayer(
                new Globe(
                    new SKPoint(centre.X, centre.Y),
                    radius,
                    GlobeKind.Moon,
                    seen?.Colour is { } named ? Tint.Hex(named) : Tint.Hex(0xF2EEE2) * 1.02f,
                    Vector3.Normalize(new Vector3(-0.22f, -0.15f, 0.96f)),
                    shot.Palette.Glow * 0.35f),
                shot.IsNight ? 0.1f : 0.75f);
        }
    }
}
