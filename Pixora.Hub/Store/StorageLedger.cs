using Pixora.Media.Generation;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;
using StackExchange.Redis;

namespace Pixora.Hub.Store;

/// <summary>
/// How many bytes a user's films take: their parts, each once however many of their films share it. A part counts from
/// its arrival until a recount finds it gone, or no plan of theirs made of it. The total is kept beside the parts and
/// changes with them in one step; <see cref="StoryStore"/> adds the growth of stories to it.
/// </summary>
internal sealed class StorageLedger(StudioStore store, StoreKeys keys, ILogger<StorageLedger> log)
{
    private const string Arrive = """
        if redis.call('HSETNX', KEYS[1], ARGV[1], ARGV[2]) == 0 then return 0 end
        redis.call('INCRBY', KEYS[2], ARGV[2])
        local claimed = redis.call('HGET', KEYS[3], ARGV[3])
        if claimed then redis.call('HSET', KEYS[3], ARGV[3], string.format('%.0f', math.max(0, tonumber(claimed) - tonumber(ARGV[2])))) end
        return 1
        """;

    private const string Change = """
        local change = 0
        local gone = tonumber(ARGV[1])
        for i = 2, 1 + gone do
          change = change - tonumber(redis.call('HGET', KEYS[1], ARGV[i]) or 0)
          redis.call('HDEL', KEYS[1], ARGV[i])
        end
        for i = 2 + gone, #ARGV, 2 do
          change = change + tonumber(ARGV[i + 1]) - tonumber(redis.call('HGET', KEYS[1], ARGV[i]) or 0)
          redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1])
        end
        redis.call('INCRBY', KEYS[2], string.format('%.0f', change))
        return 0
        """;

    /// <summary>Parts changed in one step.</summary>
    private const int BatchSize = 1000;

    /// <summary>
    /// Counts a part of a film that has arrived, and reduces the film's claim by it. When the store is away the part
    /// counts from the next recount on; no film waits for that.
    /// </summary>
    public async Task ArriveAsync(UserId owner, VideoTaskId task, StoredAsset part)
    {
        try
        {
            await store.AskAsync(database => database.ScriptEvaluateAsync(
                Arrive,
                [keys.Parts(owner), keys.Stored(owner), keys.ClaimedBytes(owner)],
                [part.Key.Value, part.Record.Bytes, task.Value]));
        }
        catch (ProviderException away)
        {
            log.PartUncounted(part.Key.Value, away);
        }
    }

    /// <summary>Bytes of the counted parts, by user and part.</summary>
    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<IReadOnlyDictionary<UserId, IReadOnlyDictionary<string, long>>> ReadAllAsync(
        CancellationToken cancellationToken)
    {
        var all = new Dictionary<UserId, IReadOnlyDictionary<string, long>>();
        var before = keys.AllParts.IndexOf('*', StringComparison.Ordinal);
        foreach (var name in await store.NamesAsync(keys.AllParts, cancellationToken))
        {
            var owner = new UserId(name[before..^(keys.AllParts.Length - before - 1)]);
            all[owner] = await ReadAsync(owner);
        }

        return all;
    }

    /// <summary>Bytes of a user's counted parts, by part.</summary>
    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<IReadOnlyDictionary<string, long>> ReadAsync(UserId owner)
    {
        var parts = await store.AskAsync(database => database.HashGetAllAsync(keys.Parts(owner)));
        return parts.ToDictionary(part => part.Name.ToString(), part => (long)part.Value);
    }

    /// <summary>Bytes that a user takes: parts and stories.</summary>
    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<long> TotalAsync(UserId owner)
    {
        var total = await store.AskAsync(database => database.StringGetAsync(keys.Stored(owner)));
        var old = await store.AskAsync(database => database.HashValuesAsync(keys.Bytes(owner)));
        return (long)total + old.Sum(bytes => (long)bytes);
    }

    /// <summary>Replaces what counts. What has arrived since <paramref name="before"/> was read stays.</summary>
    /// <param name="before">What was counted before the parts were looked up.</param>
    /// <param name="now">The parts that exist.</param>
    /// <exception cref="ProviderException"><c>store.unavailable</c>: the next recount ends it.</exception>
    public async Task ReplaceAsync(
        UserId owner, IReadOnlyDictionary<string, long> before, IReadOnlyDictionary<string, long> now)
    {
        await ForgetPartsAsync(owner, before.Keys.Where(key => !now.ContainsKey(key)));
        foreach (var there in now.Where(part => before.GetValueOrDefault(part.Key, -1) != part.Value).Chunk(BatchSize))
        {
            await ChangeAsync(
                keys.Parts(owner), owner, [0, .. there.SelectMany(part => new RedisValue[] { part.Key, part.Value })]);
        }

        await store.AskAsync(database => database.KeyDeleteAsync(keys.Bytes(owner)));
    }

    /// <summary>Counts a story that was written before stories were counted.</summary>
    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    public async Task CountStoryAsync(UserId owner, VideoTaskId task, long bytes)
    {
        if (!await store.AskAsync(database => database.HashExistsAsync(keys.StoryBytes(owner), task.Value)))
        {
            await ChangeAsync(keys.StoryBytes(owner), owner, [0, task.Value, bytes]);
        }
    }

    /// <summary>
    /// Removes the claim that an older version left of a task that makes no film. A film that is begun meanwhile claims
    /// again with its next fact.
    /// </summary>
    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    public Task ForgetClaimAsync(UserId owner, VideoTaskId task) => store.AskAsync(database => Task.WhenAll(
        database.HashDeleteAsync(keys.ClaimedSeconds(owner), task.Value), database.HashDeleteAsync(keys.ClaimedBytes(owner), task.Value)));

    /// <summary>Stops counting parts that are gone, or belong to none of the user's films any more.</summary>
    /// <param name="parts">Their keys.</param>
    /// <exception cref="ProviderException"><c>store.unavailable</c>: the next recount ends it.</exception>
    public async Task ForgetPartsAsync(UserId owner, IEnumerable<string> parts)
    {
        foreach (var gone in parts.Chunk(BatchSize))
        {
            await ChangeAsync(keys.Parts(owner), owner, [gone.Length, .. gone.Select(key => (RedisValue)key)]);
        }
    }

    /// <summary>Stops counting a story that is gone.</summary>
    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    public Task ForgetStoryAsync(UserId owner, VideoTaskId task) =>
        ChangeAsync(keys.StoryBytes(owner), owner, [1, task.Value]);

    private Task<RedisResult> ChangeAsync(RedisKey hash, UserId owner, RedisValue[] values) =>
        store.AskAsync(database => database.ScriptEvaluateAsync(Change, [hash, keys.Stored(owner)], values));
}
