using Pixora.Hub.Settings;

namespace Pixora.Hub.Store;

/// <summary>Opens the store before anything that needs it, and closes it after.</summary>
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
