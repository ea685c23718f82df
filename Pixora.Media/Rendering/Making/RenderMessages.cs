using Pixora.Media.Graph;
using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Making;

/// <summary>Says for a person what is being made.</summary>
internal static class RenderMessages
{
    public static string Of(Breakdown breakdown, AssetSpec spec) => spec.Kind switch
    {
        AssetKind.Narration => $"{Place(breakdown, spec)}: recording the narrator",
        AssetKind.Portrait => $"{Name(breakdown, (PortraitSpec)spec)}: drawing the reference picture",
        AssetKind.Image => $"{Place(breakdown, spec)}: drawing the picture",
        AssetKind.Motion => $"{Place(breakdown, spec)}: setting the picture in motion",
        AssetKind.Clip => $"{Place(breakdown, spec)}: filming",
        AssetKind.Join => $"{Place(breakdown, spec)}: blending it with the scene before",
        AssetKind.Scene => $"{Place(breakdown, spec)}: joining its clips",
        AssetKind.Music => "Composing the music",
        AssetKind.Soundtrack => "Mixing the sound",
        AssetKind.Captions => "Writing the captions",
        AssetKind.Thumbnail => "Painting the cover",
        _ => "Putting the film together",
    };

    public static string Unspoken(string language) =>
        $"No voice here speaks '{language}': the film gets its captions, timed for reading, and no narration";

    private static string Name(Breakdown breakdown, PortraitSpec portrait) =>
        breakdown.Characters.First(character => character.Id == portrait.Character).Name;

    private static string Place(Breakdown breakdown, AssetSpec spec) =>
        $"Scene {breakdown.Scenes.TakeWhile(scene => scene.Id != spec.Scene).Count() + 1} of {breakdown.Scenes.Count}";
}
