using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Media.Graph;

/// <summary>Says what picture a scene needs.</summary>
internal static class ScenePictures
{
    /// <summary>A picture is larger than the frame by this much, so that the camera can move over it.</summary>
    private const double OverScan = 1.125;

    public static ImageSpec Of(FilmSetup setup, Scene scene)
    {
        var cast =
            scene.Characters.Select(id => setup.Breakdown.Characters.First(character => character.Id == id)).ToArray();
        return new ImageSpec(Maker(ArtistOf(setup, scene), scene), scene.Id, new ImageRequest(
            scene.Visual,
            setup.Format.Style,
            Enlarged(setup.Width),
            Enlarged(setup.Height),
            Seed(setup, scene, cast) + Again(setup, scene),
            [.. cast.Select(character => character.Look)],
            References(setup, scene, cast)));
    }

    /// <summary>Whoever draws the film's pictures, or the painter of this machine where a scene is left to
    /// it.</summary>
    private static MakerProfile ArtistOf(FilmSetup setup, Scene scene) =>
        (scene.ByPainter == true ? setup.Makers.Painter : null) ?? setup.Makers.Image;

    /// <summary>The painter draws a scene as it was planned, in the version and with the drawings of then.</summary>
    private static MakerProfile Maker(MakerProfile maker, Scene scene) => maker.Name == StudioMakers.Painter
        ? maker with { Version = scene.Painter?.Version ?? PainterMark.First, Equipment = scene.Painter?.Drawings }
        : maker;

    /// <summary>How many scenes before this one show the same: the painter gives each a picture of its own.</summary>
    private static int Again(FilmSetup setup, Scene scene) =>
        scene.Painter is null || ArtistOf(setup, scene).Name != StudioMakers.Painter
        ? 0
        : setup.Breakdown.Scenes.TakeWhile(other => other.Id != scene.Id).Count(other =>
            other.Painter is not null && other.Visual == scene.Visual && other.Take == scene.Take
                && other.Characters == scene.Characters);

    /// <summary>
    /// The scene's id and place are left out: renumbering the scenes keeps a picture that was paid for. A changed
    /// character changes the key by its portrait.
    /// </summary>
    private static int Seed(FilmSetup setup, Scene scene, Character[] cast) =>
        AssetKeys.Seed(scene.Visual, scene.Take,
            cast.Where(_ => !KeepsToReferences(setup, scene)).Select(character => character.Take));

    /// <summary>A scene that is left to the painter is drawn from words: the portraits are those of another
    /// maker.</summary>
    private static bool KeepsToReferences(FilmSetup setup, Scene scene) =>
        setup.Makers.Image.TakesReferences && ArtistOf(setup, scene) == setup.Makers.Image;

    private static ValueList<string>? References(FilmSetup setup, Scene scene, Character[] cast) =>
        KeepsToReferences(setup, scene) && cast.Length > 0
        ? [.. cast.Select(character => CastPortraits.Of(setup, character).Key.Value)]
        : null;

    private static int Enlarged(int pixels) => (int)Math.Ceiling(pixels * OverScan / 2) * 2;
}
