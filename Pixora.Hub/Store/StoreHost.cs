using Pixora.Hub.Settings;

namespace Pixora.Hub.Store;

/// <summary>Opens the store before the services that need it start, and closes it after they have stopped.</summary>
internal sealed class StoreHost(StudioFolder folder, StoreAddress address, StudioStore store) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        folder.Open();
        address.Embedded?.Start();
        await store.OpenAsync();
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await store.DisposeAsync();
        address.Embedded?.Dispose();
    }
}
