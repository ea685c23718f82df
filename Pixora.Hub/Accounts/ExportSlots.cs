using Pixora.Hub.Security;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Accounts;

/// <summary>Lets each user have one export under way on a pod, and counts it as one of their connections.</summary>
internal sealed class ExportSlots(ConnectionLimiter connections)
{
    private static readonly Refusal Busy = new("limit.exports", "An export of yours is under way already. Wait until it has ended.");

    private readonly KeyedCount<UserId> exports = new();

    /// <returns>What ends the export when it is disposed, or why there is none.</returns>
    public async Task<(IAsyncDisposable? Slot, Refusal? Refusal)> TakeAsync(UserId user)
    {
        if (exports.Add(user, most: 1) is null)
        {
            return (null, Busy);
        }

        var slot = new Slot(exports, connections, user);
        if (await connections.EnterAsync(user, slot.Connection))
        {
            return (slot, null);
        }

        await slot.DisposeAsync();
        return (null, ConnectionLimiter.Full);
    }

    private sealed class Slot(KeyedCount<UserId> exports, ConnectionLimiter connections, UserId user) : IAsyncDisposable
    {
        public string Connection { get; } = $"export-{Guid.NewGuid():N}";

        public async ValueTask DisposeAsync()
        {
            exports.Remove(user);
            await connections.LeaveAsync(Connection);
        }
    }
}
