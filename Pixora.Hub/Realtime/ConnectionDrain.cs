using Microsoft.AspNetCore.SignalR;
using Pixora.Hub.Contracts;

namespace Pixora.Hub.Realtime;

/// <summary>
/// Drains the connections before this pod stops: the pod is no longer ready, and its clients are told to reconnect,
/// spread over <see cref="Spread"/>, while it still serves them.
/// </summary>
internal sealed class ConnectionDrain(
    SendQueueLifetimeManager lifetime, IHubContext<StudioHub, IStudioClient> hub, TimeProvider clock, ILogger<ConnectionDrain> log)
    : IHostedLifecycleService
{
    /// <summary>The reconnects of the clients are spread over this time.</summary>
    private static readonly TimeSpan Spread = TimeSpan.FromSeconds(2);

    /// <summary>Clients that have not left by then are disconnected.</summary>
    private static readonly TimeSpan DrainTimeout = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan CheckInterval = TimeSpan.FromMilliseconds(50);

    /// <summary>True from the moment the pod was asked to stop.</summary>
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
        while (lifetime.Connections.Count > 0 && clock.GetElapsedTime(begun) < DrainTimeout && !cancellationToken.IsCancellationRequested)
        {
            await Task.Delay(CheckInterval, clock, CancellationToken.None);
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
