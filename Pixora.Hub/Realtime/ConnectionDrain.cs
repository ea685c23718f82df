using Microsoft.AspNetCore.SignalR;
using Pixora.Hub.Contracts;

namespace Pixora.Hub.Realtime;

/// <summary>Before this pod goes down it says so: it is not ready any more, and its clients are told to connect anew, a few at a time, while it still serves them.</summary>
internal sealed class ConnectionDrain(SendQueueLifetimeManager lifetime, IHubContext<StudioHub, IStudioClient> hub, TimeProvider clock, ILogger<ConnectionDrain> log) : IHostedLifecycleService
{
    /// <summary>Clients are spread over this time.</summary>
    private static readonly TimeSpan Spread = TimeSpan.FromSeconds(2);

    /// <summary>Who has not left by then is disconnected.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    /// <summary>True from the moment the pod was asked to go down.</summary>
    public bool IsGoing { get; private set; }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        IsGoing = true;
        var connections = lifetime.Connections.ToList();
        log.GoingDown(connections.Count);
        foreach (var (place, connection) in connections.Index())
        {
            _ = hub.Clients.Client(connection).Reconnect((int)(Spread.TotalMilliseconds * place / connections.Count));
        }

        var begun = clock.GetTimestamp();
        while (lifetime.Connections.Count > 0 && clock.GetElapsedTime(begun) < Grace && !cancellationToken.IsCancellationRequested)
        {
            await Task.Delay(Look, clock, CancellationToken.None);
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
