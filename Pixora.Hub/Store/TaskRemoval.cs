using System.Text.Json;
using Pixora.Media.Graph;
using Pixora.Media.Tasks;
using StackExchange.Redis;

namespace Pixora.Hub.Store;

/// <summary>
/// Removes deleted tasks from the store for good: the story and whatever names it, in one step. What is still to be
/// removed from the disk is recorded in the same step, so that it is removed even when the server is killed right
/// after.
/// </summary>
internal sealed class TaskRemoval(StudioStore store, StoreKeys keys, PreferencesStore preferences, ShareStore shares)
{
    /// <summary>
    /// Longer than anything that was begun for a task can take; a creation that is sent again later starts a new task.
    /// </summary>
    private static readonly TimeSpan Tombstone = TimeSpan.FromDays(30);

    private const string Remove = """
        if redis.call('LLEN', KEYS[1]) ~= tonumber(ARGV[2]) then return 0 end
        local origins = tonumber(ARGV[5])
        for i = 1, origins do
          if redis.call('HGET', KEYS[12], ARGV[3 + 3 * i]) ~= ARGV[4 + 3 * i] then return 0 end
        end
        for i = 1, origins do redis.call('HSET', KEYS[12], ARGV[3 + 3 * i], ARGV[5 + 3 * i]) end
        for i = 6 + 3 * origins, #ARGV do redis.call('HDEL', KEYS[11], ARGV[i]) end
        redis.call('SET', KEYS[2], '', 'EX', ARGV[3])
        redis.call('HSET', KEYS[3], ARGV[1], ARGV[4])
        redis.call('SREM', KEYS[4], ARGV[1])
        redis.call('SREM', KEYS[5], ARGV[1])
        for i = 6, 8 do redis.call('ZREM', KEYS[i], ARGV[1]) end
        redis.call('HDEL', KEYS[9], ARGV[1])
        local bytes = tonumber(redis.call('HGET', KEYS[14], ARGV[1]) or 0)
        redis.call('INCRBY', KEYS[15], string.format('%.0f', -bytes))
        for _, i in ipairs({14, 16, 17, 18}) do redis.call('HDEL', KEYS[i], ARGV[1]) end
        redis.call('DEL', KEYS[10])
        redis.call('DEL', KEYS[13])
        redis.call('DEL', KEYS[19])
        redis.call('DEL', KEYS[20])
        redis.call('DEL', KEYS[21])
        redis.call('DEL', KEYS[1])
        return 1
        """;

    /// <summary>
    /// Removes a task, unless something was written to its story or to what was learned from it since it was read. Only
    /// the task's writer may call this.
    /// </summary>
    /// <param name="parts">The keys of everything its plans were made of.</param>
    /// <returns>False when nothing was removed.</returns>
    /// <exception cref="Media.Generation.ProviderException">
    /// <c>store.unavailable</c>: whether it was removed is not known.
    /// </exception>
    public async Task<bool> RemoveAsync(VideoTask task, IEnumerable<string> parts)
    {
        // A deleted film is not shown by a link, and none can be added any more.
        await shares.ForgetAsync(task.Id);
        var taste = await preferences.TasteAsync(task.Owner);
        var origins = TasteEdits.OriginsIn(taste, task.Id);
        RedisKey[] names =
        [
            keys.Story(task.Id), keys.Gone(task.Id), keys.Leftovers, keys.Unfinished, keys.Running(task.Owner),
            keys.Tasks(task.Owner), keys.Deleted, keys.DeletedOf(task.Owner),
            keys.Bytes(task.Owner), keys.Usage(task.Id), keys.Choices(task.Owner), keys.Learned(task.Owner), keys.Viewers(task.Id),
            keys.StoryBytes(task.Owner), keys.Stored(task.Owner), keys.Cards(task.Owner),
            keys.ClaimedSeconds(task.Owner), keys.ClaimedBytes(task.Owner),
            // Whoever holds less than the last of them gets the list as it is.
            keys.News(task.Owner), keys.Orders(task.Id), keys.SpentFor(task.Id),
        ];
        RedisValue[] values =
        [
            task.Id.Value, task.Seq, (long)Tombstone.TotalSeconds, JsonSerializer.Serialize(parts), origins.Count,
            .. origins.SelectMany(origin => new RedisValue[] { origin.Entry, origin.Before, origin.After }),
            .. TasteEdits.ChoicesIn(taste, task.Id).Select(name => (RedisValue)name),
        ];
        return (long)await store.AskAsync(database => database.ScriptEvaluateAsync(Remove, names, values)) == 1;
    }

    /// <summary>Tasks that can no longer be restored.</summary>
    public async Task<IReadOnlyList<VideoTaskId>> DueAsync(DateTimeOffset now)
    {
        var members = await store.AskAsync(
            database => database.SortedSetRangeByScoreAsync(keys.Deleted, stop: now.ToUnixTimeMilliseconds()));
        return [.. members.Select(member => new VideoTaskId(member!))];
    }

    /// <summary>What is still to be removed from the disk: the parts of each task that is gone.</summary>
    public async Task<IReadOnlyDictionary<VideoTaskId, IReadOnlyList<AssetKey>>> LeftoversAsync()
    {
        var entries = await store.AskAsync(database => database.HashGetAllAsync(keys.Leftovers));
        return entries.ToDictionary(
            entry => new VideoTaskId(entry.Name!),
            entry => ReadKeys(entry.Value.ToString()));
    }

    /// <summary>Records that nothing of a task is left on the disk.</summary>
    public Task ClearedAsync(VideoTaskId task) =>
        store.AskAsync(database => database.HashDeleteAsync(keys.Leftovers, task.Value));

    private static IReadOnlyList<AssetKey> ReadKeys(string json) =>
        [.. JsonSerializer.Deserialize<string[]>(json)!.Select(key => new AssetKey(key))];
}
