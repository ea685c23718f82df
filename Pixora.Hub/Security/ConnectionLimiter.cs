using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Pixora.Hub.Settings;
using Pixora.Hub.Store;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;
using StackExchange.Redis;

namespace Pixora.Hub.Security;

/// <summary>
/// Counts the open connections of every user, over all pods: those of the hub, the streams of events over HTTP, and
/// files on their way.
/// </summary>
internal sealed class ConnectionLimiter(
    StudioStore store, StoreAddress address, StoreKeys keys, IOptions<LimitOptions> options, TimeProvider clock)
{
    private const string Enter = """
        redis.call('ZREMRANGEBYSCORE', KEYS[1], 0, ARGV[2])
        local most = tonumber(ARGV[4])
        if most > 0 and redis.call('ZCARD', KEYS[1]) >= most then return 0 end
        redis.call('ZADD', KEYS[1], ARGV[1], ARGV[3])
        redis.call('EXPIRE', KEYS[1], ARGV[5])
        return 1
        """;

    /// <summary>A connection whose pod has not reported it for this long is gone with its pod.</summary>
    public static readonly TimeSpan ConnectionTimeout = TimeSpan.FromSeconds(45);

    /// <summary>The refusal of a connection too many.</summary>
    public static Refusal Full { get; } = new(
        "limit.connections", "You have as many open connections as you may. Close one and connect again.");

    /// <summary>The accepted connections of this pod.</summary>
    private readonly ConcurrentDictionary<string, UserId> inside = new();

    /// <summary>How many each user has, when this is the only pod.</summary>
    private readonly KeyedCount<UserId> counts = new();

    private int Most => options.Value.Connections is > 0 and var most ? most : int.MaxValue;

    /// <summary>
    /// Counts a connection. While the store is away it is accepted without being counted; no call is answered then
    /// anyway.
    /// </summary>
    /// <returns>False when its user has as many as allowed.</returns>
    public async Task<bool> EnterAsync(UserId user, string connection)
    {
        if (!(address.IsAlone ? counts.Add(user, Most) is not null : await CountAsync(user, connection)))
        {
            return false;
        }

        inside[connection] = user;
        return true;
    }

    /// <summary>The same for a response that stays open: it is counted until it has ended, in whatever way.</summary>
    public Task<bool> EnterAsync(HttpContext context) => EnterAsync(context, Caller.Of(context.User));

    /// <summary>The same for somebody who has not signed in.</summary>
    public Task<bool> EnterAsync(HttpContext context, UserId user)
    {
        var connection = Guid.NewGuid().ToString("N");
        context.Response.OnCompleted(() => LeaveAsync(connection));
        return EnterAsync(user, connection);
    }

    public async Task LeaveAsync(string connection)
    {
        if (!inside.TryRemove(connection, out var user))
        {
            return;
        }

        if (address.IsAlone)
        {
            counts.Remove(user);
            return;
        }

        try
        {
            await store.AskAsync(database => database.SortedSetRemoveAsync(keys.Connections(user), connection));
        }
        catch (ProviderException)
        {
            // It times out in the store.
        }
    }

    /// <summary>Reports in the store that this pod's connections are still open.</summary>
    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    public async Task SeenAsync()
    {
        foreach (var user in address.IsAlone ? [] : inside.GroupBy(pair => pair.Value, pair => new SortedSetEntry(pair.Key, Now)))
        {
            await store.AskAsync(database => database.SortedSetAddAsync(keys.Connections(user.Key), [.. user]));
            await store.AskAsync(
                database => database.KeyExpireAsync(keys.Connections(user.Key), 2 * ConnectionTimeout));
        }
    }

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>Counts one more over all pods; false when there is no room.</summary>
    private async Task<bool> CountAsync(UserId user, string connection)
    {
        try
        {
            RedisValue[] values =
            [
                Now, Now - (long)ConnectionTimeout.TotalMilliseconds, connection, options.Value.Connections,
                (long)(2 * ConnectionTimeout).TotalSeconds,
            ];
            return (long)await store.AskAsync(database => database.ScriptEvaluateAsync(Enter, [keys.Connections(user)], values)) != 0;
        }
        catch (ProviderException)
        {
            // The next report counts it.
            return true;
        }
    }
}
