using System.Security.Claims;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Pixora.Hub.Realtime;

/// <summary>
/// A connection with a bounded send queue: sending never waits for the client. A client that lets the queue run full,
/// or takes nothing for <see cref="SendTimeout"/>, is disconnected; it may reconnect and catch up.
/// </summary>
/// <remarks>
/// It locks itself: with a thousand connections, reading a separate lock object from memory costs as much as sending a
/// message.
/// </remarks>
internal sealed class ConnectionSendQueue(
    HubConnectionContext viewer, ILoggerFactory logs, TimeProvider clock) : HubConnectionContext(NullConnection.Instance, Options, logs)
{
    /// <summary>Messages that may wait, beside the megabytes that the network stack buffers.</summary>
    public const int MaxQueued = 128;

    /// <summary>The longest that one message may take to be sent.</summary>
    public static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(10);

    private static readonly HubConnectionContextOptions Options = new();

    /// <summary>Null while the client keeps up, as most always do.</summary>
    private Queue<SerializedHubMessage>? queue;
    private bool busy;

    public override string ConnectionId => viewer.ConnectionId;

    public override CancellationToken ConnectionAborted => viewer.ConnectionAborted;

    public override ClaimsPrincipal User => viewer.User;

    public override IFeatureCollection Features => viewer.Features;

    public override IDictionary<object, object?> Items => viewer.Items;

    public override IHubProtocol Protocol => viewer.Protocol;

    public override ValueTask WriteAsync(HubMessage message, CancellationToken cancellationToken = default) =>
        WriteAsync(new SerializedHubMessage(message), cancellationToken);

    public override ValueTask WriteAsync(SerializedHubMessage message, CancellationToken cancellationToken = default)
    {
        lock (this)
        {
            if (!busy)
            {
                var write = viewer.WriteAsync(message, CancellationToken.None);
                if (!write.IsCompletedSuccessfully)
                {
                    busy = true;
                    _ = DrainAsync(write.AsTask());
                }
            }
            else if ((queue ??= new()).Count < MaxQueued)
            {
                queue.Enqueue(message);
            }
            else
            {
                Disconnect();
            }
        }

        return ValueTask.CompletedTask;
    }

    private async Task DrainAsync(Task write)
    {
        try
        {
            for (var next = write; next is not null; next = Next())
            {
                await next.WaitAsync(SendTimeout, clock);
            }
        }
        catch (Exception)
        {
            // The client takes nothing, or is gone.
            lock (this)
            {
                Disconnect();
            }
        }
    }

    private Task? Next()
    {
        lock (this)
        {
            if (queue is not null && queue.TryDequeue(out var message))
            {
                return viewer.WriteAsync(message, CancellationToken.None).AsTask();
            }

            busy = false;
            queue = null;
            return null;
        }
    }

    private void Disconnect()
    {
        queue = null;
        viewer.Abort();
    }
}
