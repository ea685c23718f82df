using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using Pixora.Hub.Settings;

namespace Pixora.Hub;

/// <summary>Leaves the address that the server listens on where <see cref="HubOptions.AddressFile"/> says, for as long as it does: who started it finds it there.</summary>
internal sealed class AddressNote(IServer server, StudioFolder folder, IOptions<HubOptions> options) : IHostedLifecycleService
{
    private string Note => options.Value.AddressFile ?? Path.Combine(folder.Root, "hub.url");

    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()!.Addresses;
        await File.WriteAllTextAsync($"{Note}.new", $"{addresses.First()}\n", cancellationToken);
        File.Move($"{Note}.new", Note, overwrite: true);
    }

    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        File.Delete(Note);
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
