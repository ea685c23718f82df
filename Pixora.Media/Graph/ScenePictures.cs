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
        return new ImageSpec(setup.Makers.Image, scene.Id, new ImageRequest(
            scene.Visual,
            setup.Format.Style,
            Enlarged(setup.Width),
            Enlarged(setup.Height),
            Seed(setup, scene, cast),
            [.. cast.Select(character => character.Look)],
            References(setup, cast)));
    }

    /// <summary>
    /// The scene's id and place are left out: renumbering the scenes keeps a picture that was paid for. A changed
    /// character changes the key by its portrait.
    /// </summary>
    private static int Seed(FilmSetup setup, Scene scene, Character[] cast) =>
        AssetKeys.Seed(scene.Visual, scene.Take, cast.Where(_ => !setup.Makers.Image.TakesReferences).Select(character => character.Take));

    private static ValueList<string>? References(FilmSetup setup, Character[] cast) => setup.Makers.Image.TakesReferences && cast.Length > 0
        ? [.. cast.Select(character => CastPortraits.Of(setup, character).Key.Value)]
        : null;

    private static int Enlarged(int pixels) => (int)Math.Ceiling(pixels * OverScan / 2) * 2;
}
