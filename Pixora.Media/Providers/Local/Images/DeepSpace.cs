using System.Numerics;
using Pixora.Media.Providers.Local.Images.Chance;
using Pixora.Media.Providers.Local.Images.Layers;
using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Providers.Local.Images.Setups;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images;

/// <summary>Scenes without ground: gas, stars, and worlds lit by one sun.</summary>
internal static class DeepSpace
{
    private static readonly uint[] Surfaces = [0xC8905A, 0xB5583C, 0x6E8FB8, 0x8A7AB0, 0xD0A878, 0x5FA09A];

    public static IEnumerable<ISceneLayer> Layers(Shot shot)
    {
        var scene = shot.Scene;
        yield return new NebulaLayer(shot.Random("gas strength").Between(0.45f, 1f));
        yield return new StarsLayer(1300f, toTheBottom: true);
        if (scene.Shows(Subject.BlackHole))
        {
            yield return new BlackHoleLayer();
            yield break;
        }

        if (scene.Shows(Subject.Galaxy))
        {
            yield return new GalaxyLayer();
        }

        if (scene.Shows(Subject.Comet))
        {
            yield return new CometLayer();
        }

        foreach (var layer in Worlds(shot))
        {
            yield return layer;
        }
    }

    private static IEnumerable<ISceneLayer> Worlds(Shot shot)
    {
        var scene = shot.Scene;
        var random = shot.Random("worlds");
        var planet = scene.Subjects.FirstOrDefault(seen => seen.Subject == Subject.Planet);
        if (scene.Shows(Subject.Earth))
        {
            var limb = random.Chance(0.5f);
            var centre = limb
                ? new SKPoint(shot.Width * 0.5f, shot.Height + (shot.Span * 0.55f))
                : new SKPoint(shot.Width * (1f - shot.Setup.Focus), shot.Height * 0.86f);
            yield return new GlobeLayer(
                new Globe(
                    centre, shot.Span * (limb ? 0.86f : 0.42f), GlobeKind.Earth, Vector3.One, Sunward(shot), new Vector3(0.35f, 0.62f, 1f)),
                0f);
        }
        else if (planet is not null || !(scene.Shows(Subject.Galaxy) || scene.Shows(Subject.Moon)))
        {
            foreach (var layer in Planet(shot, random, planet))
            {
                yield return layer;
            }
        }

        var moons = scene.Subjects.FirstOrDefault(seen => seen.Subject == Subject.Moon)?.Count ?? (
            random.Chance(0.6f) ? 1 : 0);
        for (var moon = 0; moon < moons; moon++)
        {
            var main = moon == 0 && scene.Shows(Subject.Moon) && planet is null && !scene.Shows(Subject.Earth);
            var centre = main
                ? new SKPoint(shot.Width * (1f - shot.Setup.Focus), shot.Height * 0.45f)
                : new SKPoint(shot.Width * random.Between(0.12f, 0.88f), shot.Height * random.Between(0.12f, 0.5f));
            yield return new GlobeLayer(
                new Globe(
                    centre,
                    shot.Span * (main ? 0.20f : random.Between(0.022f, 0.055f)),
                    GlobeKind.Moon,
                    Tint.Hex(0xC8C2B8),
                    Sunward(shot),
                    Vector3.Zero),
                0f);
        }
    }

    private static IEnumerable<ISceneLayer> Planet(Shot shot, SeededRandom random, SeenSubject? seen)
    {
        // The subject, if there is one, has the focus; a world then takes the other side.
        var alone = shot.Scene.Figures.Count == 0 && shot.Scene.Subjects.All(
            subject => SubjectTraits.IsHeavenly(subject.Subject));
        var x = alone ? shot.Setup.Focus : 1f - shot.Setup.Focus;
        var surface = Tint.Hex(seen?.Colour ?? shot.Scene.Tint ?? random.Pick(Surfaces));
        var kind = random.Chance(0.65f) ? GlobeKind.Gas : GlobeKind.Rock;
        var globe = new Globe(
            new SKPoint(shot.Width * x, shot.Height * random.Between(0.40f, 0.66f)),
            shot.Span * random.Between(0.15f, 0.27f),
            kind,
            surface,
            Sunward(shot),
            Tint.Mix(surface, new Vector3(0.7f, 0.85f, 1f), 0.45f));
        var ringed = random.Chance(0.45f);
        if (ringed)
        {
            yield return new RingsLayer(globe, front: false);
        }

        yield return new GlobeLayer(globe, 0f);
        if (ringed)
        {
            yield return new RingsLayer(globe, front: true);
        }
    }

    private static Vector3 Sunward(Shot shot) =>
        Vector3.Normalize(new Vector3((shot.Setup.Light.X - 0.5f) * 2.4f, (shot.Setup.Light.Y - 0.75f) * 1.2f, 0.42f));
}
