using Pixora.Media.Graph;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Fakes;

/// <summary>Counts the scenes and names the characters that differ; everything else is kept and free.</summary>
internal sealed class PlainPreview : IFilmPreview
{
    public Task<ChangePreview> ForecastAsync(Breakdown breakdown, CancellationToken cancellationToken) =>
        Task.FromResult(new ChangePreview(0, [new(AssetKind.Image, null, breakdown.Scenes.Count)], 12, 0));

    public ChangePreview Compare(Breakdown before, Breakdown after)
    {
        var changed = after.Scenes.Except(before.Scenes).Count();
        var cast = after.Characters.Except(before.Characters)
            .Select(character => new RebuiltAssets(AssetKind.Portrait, null, 1, character.Id));
        return new(
            before.Scenes.Count - changed,
            [.. cast, .. changed == 0 ? Array.Empty<RebuiltAssets>() : [new(AssetKind.Image, null, changed)]], 12, 0);
    }
}
