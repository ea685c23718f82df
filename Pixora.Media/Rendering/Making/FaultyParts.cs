using Pixora.Media.Generation;
using Pixora.Media.Graph;

namespace Pixora.Media.Rendering.Making;

/// <summary>
/// Finds the assets that a failed check of the film points to: they passed their own check, but the film shows or
/// sounds wrong.
/// </summary>
internal static class FaultyParts
{
    /// <summary>
    /// Parts made on this machine, which cost nothing to make again; none when only the file itself is at fault.
    /// </summary>
    public static IEnumerable<AssetSpec> Of(RenderPlan plan, ProviderException broken) => plan.Specs.Where(spec =>
        !spec.Maker.NeedsNetwork
            && Kinds(broken.Code).Contains(spec.Kind)
            && (broken.Scene is null || spec.Scene is null || spec.Scene == broken.Scene));

    private static AssetKind[] Kinds(string code) => code switch
    {
        "film.size" or "film.aspect" or "film.colour" or "film.frames" or "film.timestamps" or "film.keyframes"
            or "film.black" or "film.freeze"
            => [AssetKind.Clip, AssetKind.Join],
        "film.loudness" or "film.truepeak" or "film.clipping" or "film.silence" =>
            [AssetKind.Soundtrack, AssetKind.Music],
        "film.speech" => [AssetKind.Soundtrack, AssetKind.Narration],
        "film.length" => [AssetKind.Clip, AssetKind.Join, AssetKind.Soundtrack],
        _ => [],
    };
}
