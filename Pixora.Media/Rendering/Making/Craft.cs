using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Making;

/// <summary>Base of the makers that are part of Pixora: without a price, and without refusals.</summary>
/// <typeparam name="TSpec">What it makes.</typeparam>
internal abstract class Craft<TSpec> : ICraft
    where TSpec : AssetSpec
{
    public bool Makes(AssetSpec spec) => spec is TSpec;

    public Price Quote(AssetSpec spec) => Quote((TSpec)spec);

    public Refusal? Refuse(AssetSpec spec) => Refuse((TSpec)spec);

    public Task<AssetDetail> MakeAsync(AssetSpec spec, CraftJob job, CancellationToken cancellationToken) =>
        MakeAsync((TSpec)spec, job, cancellationToken);

    protected virtual Price Quote(TSpec spec) => Price.Free;

    protected virtual Refusal? Refuse(TSpec spec) => null;

    protected abstract Task<AssetDetail> MakeAsync(TSpec spec, CraftJob job, CancellationToken cancellationToken);
}
