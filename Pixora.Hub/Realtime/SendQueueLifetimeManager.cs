using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;

namespace Pixora.Hub.Realtime;

/// <summary>
/// Gives every connection of this pod a <see cref="ConnectionSendQueue"/>, so that sending to a group does not wait for
/// the slowest connection. Everything else is done by SignalR's own manager.
/// </summary>
/// <param name="inner">SignalR's manager, of this pod or of all pods.</param>
internal sealed class SendQueueLifetimeManager(
    HubLifetimeManager<StudioHub> inner, ILoggerFactory logs, TimeProvider clock) : HubLifetimeManager<StudioHub>
{
    private readonly ConcurrentDictionary<string, ConnectionSendQueue> queues = new();

    /// <summary>The connections of this pod.</summary>
    public ICollection<string> Connections => queues.Keys;

    public override Task OnConnectedAsync(HubConnectionContext connection)
    {
        var queue = new ConnectionSendQueue(connection, logs, clock) { UserIdentifier = connection.UserIdentifier };
        queues[connection.ConnectionId] = queue;
        return inner.OnConnectedAsync(queue);
    }

    public override Task OnDisconnectedAsync(HubConnectionContext connection) =>
        queues.TryRemove(connection.ConnectionId, out var queue)
            ? inner.OnDisconnectedAsync(queue)
            : Task.CompletedTask;

    public override Task AddToGroupAsync(string connectionId, string groupName, CancellationToken cancellationToken = default) =>
        inner.AddToGroupAsync(connectionId, groupName, cancellationToken);

    public override Task RemoveFromGroupAsync(string connectionId, string groupName, CancellationToken cancellationToken = default) =>
        inner.RemoveFromGroupAsync(connectionId, groupName, cancellationToken);

    public override Task SendAllAsync(string methodName, object?[] args, CancellationToken cancellationToken = default) =>
        inner.SendAllAsync(methodName, args, cancellationToken);

    public override Task SendAllExceptAsync(
        string methodName, object?[] args, IReadOnlyList<string> excludedConnectionIds, CancellationToken cancellationToken = default) =>
        inner.SendAllExceptAsync(methodName, args, excludedConnectionIds, cancellationToken);

    public override Task SendConnectionAsync(
        string connectionId, string methodName, object?[] args, CancellationToken cancellationToken = default) =>
        inner.SendConnectionAsync(connectionId, methodName, args, cancellationToken);

    public override Task SendConnectionsAsync(
        IReadOnlyList<string> connectionIds, string methodName, object?[] args, CancellationToken cancellationToken = default) =>
        inner.SendConnectionsAsync(connectionIds, methodName, args, cancellationToken);

    public override Task SendGroupAsync(
        string groupName, string methodName, object?[] args, CancellationToken cancellationToken = default) =>
        inner.SendGroupAsync(groupName, methodName, args, cancellationToken);

    public override Task SendGroupExceptAsync(
        string groupName, string methodName, object?[] args, IReadOnlyList<string> excludedConnectionIds,
        CancellationToken cancellationToken = default) =>
        inner.SendGroupExceptAsync(groupName, methodName, args, excludedConnectionIds, cancellationToken);

    public override Task SendGroupsAsync(
        IReadOnlyList<string> groupNames, string methodName, object?[] args, CancellationToken cancellationToken = default) =>
        inner.SendGroupsAsync(groupNames, methodName, args, cancellationToken);

    public override Task SendUserAsync(string userId, string methodName, object?[] args, CancellationToken cancellationToken = default) =>
        inner.SendUserAsync(userId, methodName, args, cancellationToken);

    public override Task SendUsersAsync(
        IReadOnlyList<string> userIds, string methodName, object?[] args, CancellationToken cancellationToken = default) =>
        inner.SendUsersAsync(userIds, methodName, args, cancellationToken);
}
