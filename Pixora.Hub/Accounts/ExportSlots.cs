using Pixora.Hub.Security;
using Pixora.Hub.Store;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Accounts;

/// <summary>
/// Lets each user have one export under way, over all pods, and counts it as one of their connections.
/// </summary>
internal sealed class ExportSlots(StudioStore store, StoreKeys keys, ConnectionLimiter connections, TimeProvider clock)
{
    private static readonly Refusal Busy = new(
        "limit.exports", "An export of yours is under way already. Wait until it has ended.");

    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<ExportSlot> TakeAsync(UserId user)
    {
        if (await StoreLease.TryTakeAsync(store, keys.Export(user), clock) is not { } lease)
        {
            return new ExportSlot(null, Busy);
        }

        var slot = new Slot(lease, connections);
        if (await connections.EnterAsync(user, slot.Connection))
        {
            return new ExportSlot(slot, null);
        }

        await slot.DisposeAsync();
        return new ExportSlot(null, ConnectionLimiter.Full);
    }

    private sealed class Slot(StoreLease lease, ConnectionLimiter connections) : IAsyncDisposable
    {
        public string Connection { get; } = $"export-{Guid.NewGuid():N}";

        public async ValueTask DisposeAsync()
        {
            await connections.LeaveAsync(Connection);
            await lease.DisposeAsync();
        }
    }
}
