using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using Pixora.Hub.Settings;

namespace Pixora.Hub;

/// <summary>
/// Writes the server's address into <see cref="HubOptions.AddressFile"/> while it runs, so that who started it can find
/// it.
/// </summary>
internal sealed class AddressFileWriter(IServer server, StudioFolder folder, IOptions<HubOptions> options) : IHostedLifecycleService
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
