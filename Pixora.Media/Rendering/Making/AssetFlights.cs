using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Storage;

namespace Pixora.Media.Rendering.Making;

/// <summary>Single-flight: concurrent requests of one process for the same asset share one making.</summary>
internal sealed class AssetFlights(IAssetStore store, IAssetWorkshop workshop) : IAssets
{
    private readonly Lock gate = new();
    private readonly Dictionary<AssetKey, AssetFlight> flights = [];

    public Task<StoredAsset?> FindAsync(AssetKey key, CancellationToken cancellationToken) =>
        store.FindAsync(key, cancellationToken);

    public async Task<AssetArrival> GetOrMakeAsync(
        AssetSpec spec, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var key = spec.Key;
        if (await store.FindAsync(spec, cancellationToken) is { } found)
        {
            return new AssetArrival(found, Reused: true);
        }

        var flight = Board(key, spec, progress);
        try
        {
            return await flight.Landing.WaitAsync(cancellationToken);
        }
        finally
        {
            await LeaveAsync(key, flight, progress);
        }
    }

    private AssetFlight Board(AssetKey key, AssetSpec spec, IProgress<double> progress)
    {
        lock (gate)
        {
            if (!flights.TryGetValue(key, out var flight) || flight.Landing.IsCompleted)
            {
                flight = flights[key] = new AssetFlight((listeners, token) => MakeAsync(spec, listeners, token));
            }

            flight.Board(progress);
            return flight;
        }
    }

    /// <summary>The asset may have been finished between the first look and joining.</summary>
    private async Task<AssetArrival> MakeAsync(AssetSpec spec, IProgress<double> progress, CancellationToken cancellationToken) =>
        await store.FindAsync(spec, cancellationToken) is { } found
            ? new AssetArrival(found, Reused: true)
            : new AssetArrival(
                await workshop.MakeAsync(spec, NoSlip.Instance, progress, cancellationToken), Reused: false);

    private async Task LeaveAsync(AssetKey key, AssetFlight flight, IProgress<double> progress)
    {
        bool last;
        lock (gate)
        {
            last = flight.Leave(progress);
            if (last && flights.GetValueOrDefault(key) == flight)
            {
                flights.Remove(key);
            }
        }

        if (last)
        {
            await flight.DisposeAsync();
        }
    }
}
