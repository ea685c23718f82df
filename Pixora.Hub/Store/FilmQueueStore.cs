using System.Globalization;
using System.Text.Json;
using Pixora.Hub.Queueing;
using Pixora.Media.Tasks;
using StackExchange.Redis;

namespace Pixora.Hub.Store;

/// <summary>
/// The queue of films as it is kept. A change names the version that it continues, so that a second writer is refused.
/// </summary>
internal sealed class FilmQueueStore(StudioStore store, StoreKeys keys)
{
    private const string Version = "version";
    private const string Measured = "measured";
    private const string Turns = "turns";

    private const string Change = """
        if tonumber(redis.call('HGET', KEYS[2], 'version') or 0) ~= tonumber(ARGV[1]) then return 0 end
        redis.call('HSET', KEYS[2], 'version', tonumber(ARGV[1]) + 1)
        redis.call('HSET', KEYS[2], 'measured', ARGV[2])
        redis.call('HSET', KEYS[2], 'turns', ARGV[3])
        for i = 4, #ARGV, 2 do
          if ARGV[i + 1] == '' then redis.call('HDEL', KEYS[1], ARGV[i]) else redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1]) end
        end
        return 1
        """;

    /// <exception cref="Media.Generation.ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<VersionedQueue> ReadAsync()
    {
        var state = (await store.AskAsync(database => database.HashGetAllAsync(keys.QueueState)))
            .ToDictionary(entry => entry.Name.ToString(), entry => entry.Value.ToString());
        var films = await store.AskAsync(database => database.HashValuesAsync(keys.Queue));
        return new(
            long.Parse(state.GetValueOrDefault(Version, "0"), CultureInfo.InvariantCulture),
            new(
                [.. films.Select(film => JsonSerializer.Deserialize<QueuedFilm>((byte[])film!, TaskJson.Options)!)],
                JsonSerializer.Deserialize<double[]>(state.GetValueOrDefault(Measured, "[]"))!,
                JsonSerializer.Deserialize<Dictionary<string, long>>(state.GetValueOrDefault(Turns, "{}"))!
                    .ToDictionary(turn => new UserId(turn.Key), turn => turn.Value)));
    }

    /// <summary>Keeps what changed.</summary>
    /// <param name="version">Of the queue before the change.</param>
    /// <param name="changed">Films by task, null for one that has gone.</param>
    /// <param name="queue">After the change.</param>
    /// <returns>False when another writer has changed the queue: nothing was kept.</returns>
    /// <exception cref="Media.Generation.ProviderException">
    /// <c>store.unavailable</c>: whether it was kept is not known.
    /// </exception>
    public async Task<bool> ChangeAsync(long version, IReadOnlyDictionary<VideoTaskId, QueuedFilm?> changed, KeptQueue queue)
    {
        RedisValue[] values =
        [
            version, JsonSerializer.Serialize(queue.Measured),
            JsonSerializer.Serialize(queue.Turns.ToDictionary(turn => turn.Key.Value, turn => turn.Value)),
            .. changed.SelectMany(pair => new RedisValue[] { pair.Key.Value, Written(pair.Value) }),
        ];
        return (long)await store.AskAsync(
            database => database.ScriptEvaluateAsync(Change, [keys.Queue, keys.QueueState], values)) == 1;
    }

    private static RedisValue Written(QueuedFilm? film) =>
        film is null ? RedisValue.EmptyString : JsonSerializer.SerializeToUtf8Bytes(film, TaskJson.Options);
}

/// <param name="Version">Counts the changes of the queue.</param>
internal sealed record VersionedQueue(long Version, KeptQueue Queue);
