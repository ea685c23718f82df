using Pixora.Media.Graph;
using Pixora.Media.Storage;

namespace Pixora.Media.Rendering.Making;

/// <summary>Knows how one kind of asset is made.</summary>
internal interface ICraft
{
    bool Makes(AssetSpec spec);

    Task<AssetDetail> MakeAsync(AssetSpec spec, Making making, CancellationToken cancellationToken);
}

/// <typeparam name="TSpec">What it makes.</typeparam>
internal abstract class Craft<TSpec> : ICraft
    where TSpec : AssetSpec
{
    public bool Makes(AssetSpec spec) => spec is TSpec;

    public Task<AssetDetail> MakeAsync(AssetSpec spec, Making making, CancellationToken cancellationToken) =>
        MakeAsync((TSpec)spec, making, cancellationToken);

    protected abstract Task<AssetDetail> MakeAsync(TSpec spec, Making making, CancellationToken cancellationToken);
}
