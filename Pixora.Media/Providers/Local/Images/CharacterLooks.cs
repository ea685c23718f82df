using Pixora.Media.Generation;
using Pixora.Media.Providers.Local.Images.Reading;

namespace Pixora.Media.Providers.Local.Images;

/// <summary>Sets the look of the characters of a picture.</summary>
internal static class CharacterLooks
{
    /// <summary>
    /// For a portrait, puts the character before grey paper; for any other picture with references, has each character
    /// look as its own.
    /// </summary>
    /// <exception cref="ProviderException">A reference cannot be read (<c>image.reference</c>).</exception>
    public static SceneDescription Dress(SceneDescription scene, ImageRequest request) => request switch
    {
        { Framing: Framing.Portrait } =>
            scene with
            {
                Place = Place.Studio,
                Subjects = [],
                Props = [],
                Figures = [FigureLook.Of(request.Characters.FirstOrDefault(""), request.Seed)],
            },
        { References: { } pictures } => scene with
        {
            Figures =
            [
                .. request.Characters
                    .Zip(pictures)
                    .Take(PromptReading.MaxFigures)
                    .Select(one => ReferenceReading.Read(FigureLook.Of(one.First), one.Second)),
            ],
        },
        _ => scene,
    };
}
