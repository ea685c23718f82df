using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Media.Graph;

/// <summary>Plans the portraits of characters, which pictures of their scenes use as references.</summary>
internal static class CastPortraits
{
    private const string Prompt = "One character alone: the whole figure from head to foot, evenly lit, before a plain light backdrop";

    /// <summary>One for each character that a scene names, in the order of the cast.</summary>
    public static IEnumerable<PortraitSpec> Of(FilmSetup setup) => setup.Makers.Image.TakesReferences
        ? setup.Breakdown.Characters
            .Where(character => setup.Breakdown.Scenes.Any(scene => scene.Characters.Contains(character.Id)))
            .Select(character => Of(setup, character))
        : [];

    public static PortraitSpec Of(FilmSetup setup, Character character)
    {
        var side = Math.Min(setup.Width, setup.Height);
        return new PortraitSpec(Maker(setup.Makers.Image), character.Id, new ImageRequest(
            Prompt, setup.Format.Style, side, side, Seed(character), [character.Look], Framing: Framing.Portrait));
    }

    /// <summary>A portrait needs no drawings, and the painter paints it as it always did.</summary>
    private static MakerProfile Maker(MakerProfile maker) =>
        maker.Name == StudioMakers.Painter ? maker with { Version = PainterMark.First, Equipment = null } : maker;

    /// <summary>Id and name are not part of the request: a renamed character keeps its portrait.</summary>
    private static int Seed(Character character) => AssetKeys.Seed("portrait", character.Look, character.Take);
}
