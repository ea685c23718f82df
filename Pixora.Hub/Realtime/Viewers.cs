using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.AspNetCore.SignalR;
using Pixora.Hub.Broadcast;
using Pixora.Hub.Contracts;
using Pixora.Hub.Security;
using Pixora.Hub.Store;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Realtime;

/// <summary>Which connections of this pod watch which task, and how many watch it over all pods.</summary>
internal sealed class Viewers(
    StudioStore store, StoreAddress address, StoreKeys keys, IHubContext<StudioHub, IStudioClient> hub, TimeProvider clock)
{
    /// <summary>Most watch one task: a list is the least that each costs.</summary>
    private readonly ConcurrentDictionary<string, ImmutableArray<VideoTaskId>> watching = new();

    /// <summary>How many watch each task, when this is the only pod.</summary>
    private readonly KeyedCount<VideoTaskId> counts = new();

    /// <summary>Every connection of this pod that watches something, with what it watches.</summary>
    public IEnumerable<(string Connection, IReadOnlyCollection<VideoTaskId> Tasks)> Here =>
        watching.Select(pair => (pair.Key, (IReadOnlyCollection<VideoTaskId>)pair.Value));

    /// <summary>How many tasks a connection watches.</summary>
    public int Count(string connection) => watching.TryGetValue(connection, out var tasks) ? tasks.Length : 0;

    public async Task ComeAsync(string connection, VideoTaskId task)
    {
        if (Add(connection, task))
        {
            await TellAsync(task, address.IsAlone
                ? Task.FromResult<long>(counts.Add(task)!.Value)
                : CountAsync(task, database => database.SortedSetAddAsync(keys.Viewers(task), connection, Now)));
        }
    }

    public async Task LeaveAsync(string connection, VideoTaskId task)
    {
        // The calls of one connection come one after another.
        if (watching.TryGetValue(connection, out var tasks)
            && tasks.Contains(task)
            && watching.TryUpdate(connection, tasks.Remove(task), tasks))
        {
            await GoneAsync(connection, task);
        }
    }

    public async Task LeaveAsync(string connection)
    {
        if (watching.TryRemove(connection, out var tasks))
        {
            foreach (var task in tasks)
            {
                await GoneAsync(connection, task);
            }
        }
    }

    /// <summary>Says that this pod's viewers are still there, and forgets those whose pod did not.</summary>
    public async Task SeenAsync()
    {
        foreach (var (connection, tasks) in address.IsAlone ? [] : Here)
        {
            foreach (var task in tasks)
            {
                await store.AskAsync(database => database.SortedSetAddAsync(keys.Viewers(task), connection, Now));
                await store.AskAsync(
                    database => database.KeyExpireAsync(keys.Viewers(task), 2 * ConnectionLimiter.ConnectionTimeout));
            }
        }
    }

    /// <returns>Whether it did not watch the task before.</returns>
    private bool Add(string connection, VideoTaskId task)
    {
        var comes = true;
        watching.AddOrUpdate(
            connection, [task], (_, tasks) => (comes = !tasks.Contains(task)) ? tasks.Add(task) : tasks);
        return comes;
    }

    private double Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private Task GoneAsync(string connection, VideoTaskId task) => TellAsync(task, address.IsAlone
        ? Task.FromResult<long>(counts.Remove(task))
        : CountAsync(task, database => database.SortedSetRemoveAsync(keys.Viewers(task), connection)));

    /// <summary>Changes who watches; counts them over all pods.</summary>
    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    private async Task<long> CountAsync(VideoTaskId task, Func<StackExchange.Redis.IDatabase, Task<bool>> change)
    {
        await store.AskAsync(change);
        await store.AskAsync(database => database.SortedSetRemoveRangeByScoreAsync(
            keys.Viewers(task), 0, Now - ConnectionLimiter.ConnectionTimeout.TotalMilliseconds));
        return await store.AskAsync(database => database.SortedSetLengthAsync(keys.Viewers(task)));
    }

    /// <summary>
    /// Tells everybody how many they are. Without a store nobody is told; the next one who comes tells.
    /// </summary>
    private async Task TellAsync(VideoTaskId task, Task<long> counted)
    {
        try
        {
            var presence = new WireSignal(new WirePresence(await counted));
            await hub.Clients.Group(TaskGroups.Of(task)).Events(new EventBatch(task.Value, [], [presence]));
        }
        catch (ProviderException)
        {
            // Presence is a courtesy.
        }
    }
}
