using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Making;

/// <summary>What a maker makes: the one that the spec names.</summary>
/// <param name="makers">All of the capability, asked each time: profiles change while the server runs.</param>
internal abstract class MakerCraft<TSpec, TMaker, TRequest>(Func<IReadOnlyList<TMaker>> makers) : Craft<TSpec>
    where TSpec : AssetSpec<TRequest>
    where TMaker : IMaker<TRequest>
    where TRequest : notnull
{
    protected override Price Quote(TSpec spec) => makers().Named(spec.Maker).Quote(spec.Request);

    protected override Refusal? Refuse(TSpec spec) => makers().Named(spec.Maker).Refuse(spec.Request);

    protected override Task<AssetDetail> MakeAsync(TSpec spec, CraftJob job, CancellationToken cancellationToken) =>
        MakeAsync(makers().Named(spec.Maker), spec.Request, job, cancellationToken);

    /// <param name="request">As planned: where the maker takes a path, the key of the input stands.</param>
    protected abstract Task<AssetDetail> MakeAsync(
        TMaker maker, TRequest request, CraftJob job, CancellationToken cancellationToken);
}
