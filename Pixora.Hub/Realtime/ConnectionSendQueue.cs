using System.Security.Claims;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace Pixora.Hub.Realtime;

/// <summary>One viewer's connection as senders see it: sending never waits for the viewer. What it does not take waits in a short queue, and who lets that run full, or takes nothing for long, is shown out; it may come back and catch up.</summary>
/// <remarks>It is its own lock: beside a thousand viewers fetching one more object from memory for each message is what a message costs.</remarks>
internal sealed class ConnectionSendQueue(HubConnectionContext viewer, ILoggerFactory logs, TimeProvider clock) : HubConnectionContext(NullConnection.Instance, Options, logs)
{
    /// <summary>Messages that may wait behind what the network has taken, which is megabytes.</summary>
    public const int LongestQueue = 128;

    /// <summary>So long one message may be on its way.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly HubConnectionContextOptions Options = new();

    /// <summary>There while somebody is slow: most never are.</summary>
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
            else if ((queue ??= new()).Count < LongestQueue)
            {
                queue.Enqueue(message);
            }
            else
            {
                ShowOut();
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
                await next.WaitAsync(Patience, clock);
            }
        }
        catch (Exception)
        {
            // It takes nothing, or it is gone.
            lock (this)
            {
                ShowOut();
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

            (busy, queue) = (false, null);
            return null;
        }
    }

    private void ShowOut()
    {
        queue = null;
        viewer.Abort();
    }
}
