using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Making;

/// <summary>The assets of a render: what a service is asked for is asked about before, and its end is told.</summary>
/// <param name="quote">What making an asset costs.</param>
internal sealed class OrderedAssets(IAssets assets, Func<AssetSpec, Price> quote)
{
    public async Task<AssetArrival> GetOrMakeAsync(AssetSpec spec, RenderWatch watch, CancellationToken cancellationToken)
    {
        if (!spec.Maker.NeedsNetwork || await assets.FindAsync(spec.Key, cancellationToken) is not null)
        {
            return await assets.GetOrMakeAsync(spec, watch.Follow(spec), cancellationToken);
        }

        var order = new PartOrder(spec, quote(spec));
        await watch.OrderingAsync(order, cancellationToken);
        try
        {
            var arrival = await assets.GetOrMakeAsync(spec, watch.Follow(spec), cancellationToken);
            await watch.OrderedAsync(order, arrival.Reused || order.Price == Price.Free ? Payment.No : Payment.Yes, null);
            return arrival;
        }
        catch (ProviderException fault)
        {
            await watch.OrderedAsync(order, fault.Paid ?? Payment.Unknown, fault.Code);
            throw;
        }
    }
}
