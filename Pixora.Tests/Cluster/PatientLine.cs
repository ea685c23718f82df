using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;
using Pixora.Hub.Contracts;
using Pixora.Tests.Hub;

namespace Pixora.Tests.Cluster;

/// <summary>
/// A client as docs/protocol.md asks for: what fails on the way is sent again, under the same id, over a new connection
/// if need be.
/// </summary>
internal sealed class PatientLine(Uri address, string token) : IAsyncDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly string[] Passing = ["store.unavailable", "cluster.unavailable", "server.stopping"];

    private HubConnection? hub;
    private volatile bool leave;

    public async Task<T> CallAsync<T>(string method, params object?[] arguments)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (true)
        {
            try
            {
                var reply = await (await ConnectAsync(patience.Token)).InvokeCoreAsync<T>(
                    method, arguments, patience.Token);
                if (reply is not CommandReply { Code: { } code } || !Passing.Contains(code))
                {
                    return reply;
                }
            }
            catch (Exception) when (!patience.IsCancellationRequested)
            {
                leave = true;
            }

            await Task.Delay(Pause, TimeProvider.System, patience.Token);
        }
    }

    /// <summary>Waits until a task's plan has a price.</summary>
    public async Task UntilReviewedAsync(string task)
    {
        while (!(await CallAsync<JoinReply>("JoinTask", task, 0, 0)).Facts.Any(fact => fact.Type == "price_quoted"))
        {
            await Task.Delay(Pause, TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (hub is not null)
        {
            await hub.DisposeAsync();
        }
    }

    private async Task<HubConnection> ConnectAsync(CancellationToken cancellationToken)
    {
        if (hub is { State: HubConnectionState.Connected } && !leave)
        {
            return hub;
        }

        await DisposeAsync();
        leave = false;
        hub = new HubConnectionBuilder()
            .WithUrl(new Uri(address, IStudioHub.Path), options => options.AccessTokenProvider = () => Task.FromResult<string?>(token))
            .AddJsonProtocol(options => ClientJson.Configure(options.PayloadSerializerOptions))
            .Build();
        hub.On<int>("Reconnect", _ => leave = true);
        await hub.StartAsync(cancellationToken);
        return hub;
    }
}
