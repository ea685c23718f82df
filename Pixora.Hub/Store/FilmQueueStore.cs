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

    private const string Change = """
        if tonumber(redis.call('HGET', KEYS[2], 'version') or 0) ~= tonumber(ARGV[1]) then return 0 end
        redis.call('HSET', KEYS[2], 'version', tonumber(ARGV[1]) + 1)
        redis.call('HSET', KEYS[2], 'measured', ARGV[2])
        for i = 3, #ARGV, 2 do
          if ARGV[i + 1] == '' then redis.call('HDEL', KEYS[1], ARGV[i]) else redis.call('HSET', KEYS[1], ARGV[i], ARGV[i + 1]) end
        end
        return 1
        """;

    /// <exception cref="Media.Generation.ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<KeptQueue> ReadAsync()
    {
        var state = (await store.AskAsync(database => database.HashGetAllAsync(keys.QueueState)))
            .ToDictionary(entry => entry.Name.ToString(), entry => entry.Value.ToString());
        var films = await store.AskAsync(database => database.HashValuesAsync(keys.Queue));
        return new(
            long.Parse(state.GetValueOrDefault(Version, "0"), System.Globalization.CultureInfo.InvariantCulture),
            [.. films.Select(film => JsonSerializer.Deserialize<QueuedFilm>((byte[])film!, TaskJson.Options)!)],
            JsonSerializer.Deserialize<double[]>(state.GetValueOrDefault(Measured, "[]"))!);
    }

    /// <summary>Keeps what changed.</summary>
    /// <param name="version">Of the queue before the change.</param>
    /// <param name="changed">Films by task, null for one that has gone.</param>
    /// <param name="measured">How long recent films took, in seconds.</param>
    /// <returns>False when another writer has changed the queue: nothing was kept.</returns>
    /// <exception cref="Media.Generation.ProviderException">
    /// <c>store.unavailable</c>: whether it was kept is not known.
    /// </exception>
    public async Task<bool> ChangeAsync(
        long version, IReadOnlyDictionary<VideoTaskId, QueuedFilm?> changed, IReadOnlyList<double> measured)
    {
        RedisValue[] values =
        [
            version, JsonSerializer.Serialize(measured),
            .. changed.SelectMany(pair => new RedisValue[] { pair.Key.Value, Written(pair.Value) }),
        ];
        return (long)await store.AskAsync(
            database => database.ScriptEvaluateAsync(Change, [keys.Queue, keys.QueueState], values)) == 1;
    }

    private static RedisValue Written(QueuedFilm? film) =>
        film is null ? RedisValue.EmptyString : JsonSerializer.SerializeToUtf8Bytes(film, TaskJson.Options);
}

/// <summary>The queue as it is kept.</summary>
/// <param name="Version">Counts its changes.</param>
/// <param name="Measured">How long recent films took, in seconds, the latest last.</param>
internal sealed record KeptQueue(long Version, IReadOnlyList<QueuedFilm> Films, IReadOnlyList<double> Measured);
