using System.Text.Json;
using Pixora.Media.Tasks;
using StackExchange.Redis;

namespace Pixora.Hub.Store;

/// <summary>The stories of all tasks, a list each. An append names the length it continues from, so a writer that was overtaken is refused, and it changes the indexes in the same step.</summary>
internal sealed class StoryShelf(StudioStore store, StoreKeys keys)
{
    private static readonly TimeSpan DayAndNight = TimeSpan.FromDays(2);

    private const string Append = """
        local length = redis.call('LLEN', KEYS[1])
        if length ~= tonumber(ARGV[1]) then return -1 end
        if length == 0 and redis.call('EXISTS', KEYS[12]) == 1 then return -3 end
        local most = tonumber(ARGV[5])
        if ARGV[4] == '1' and most > 0 and redis.call('SISMEMBER', KEYS[3], ARGV[2]) == 0 and redis.call('SCARD', KEYS[3]) >= most then return -2 end
        local tastes = tonumber(ARGV[10])
        for i = 1, tastes do
          local hash, name, value = KEYS[7 + tonumber(ARGV[9 + 3 * i])], ARGV[10 + 3 * i], ARGV[11 + 3 * i]
          if value == '' then redis.call('HDEL', hash, name) else redis.call('HSET', hash, name, value) end
        end
        for i = 12 + 3 * tastes, #ARGV do redis.call('RPUSH', KEYS[1], ARGV[i]) end
        if ARGV[3] == '1' then redis.call('SADD', KEYS[2], ARGV[2]) else redis.call('SREM', KEYS[2], ARGV[2]) end
        if ARGV[4] == '1' then redis.call('SADD', KEYS[3], ARGV[2]) else redis.call('SREM', KEYS[3], ARGV[2]) end
        if ARGV[11] == '' then
          redis.call('ZADD', KEYS[4], ARGV[6], ARGV[2])
          redis.call('ZREM', KEYS[10], ARGV[2])
          redis.call('ZREM', KEYS[11], ARGV[2])
        else
          redis.call('ZREM', KEYS[4], ARGV[2])
          redis.call('ZADD', KEYS[10], ARGV[11], ARGV[2])
          redis.call('ZADD', KEYS[11], ARGV[11], ARGV[2])
        end
        if ARGV[7] ~= '' then
          redis.call('HSET', KEYS[5], ARGV[2], ARGV[7])
          redis.call('INCRBY', KEYS[6], ARGV[8])
          redis.call('EXPIRE', KEYS[6], ARGV[9])
        end
        return length
        """;

    /// <summary>Adds what one command recorded: all of it or nothing.</summary>
    public async Task<AppendOutcome> AppendAsync(StoryAppend append)
    {
        var task = append.Task;
        var film = append.Entries.Select(entry => entry.Fact).OfType<FilmCompleted>().Select(fact => fact.Result).LastOrDefault();
        var tastes = TasteEdits.Of(append.Taste);
        RedisKey[] names =
        [
            keys.Story(task.Id), keys.Unfinished, keys.Running(task.Owner), keys.Tasks(task.Owner), keys.Bytes(task.Owner), keys.Seconds(task.Owner, append.At),
            keys.Preferences(task.Owner), keys.Learned(task.Owner), keys.Choices(task.Owner),
            keys.Deleted, keys.DeletedOf(task.Owner), keys.Gone(task.Id),
        ];
        RedisValue[] values =
        [
            append.Entries[0].Seq - 1, task.Id.Value, append.IsUnfinished, append.IsRunning, append.MostRunning, append.At.ToUnixTimeMilliseconds(),
            film is null ? "" : film.Bytes, film is null ? 0 : (long)Math.Ceiling(film.Seconds), (long)DayAndNight.TotalSeconds,
            tastes.Count, task.Deleted is { } deleted ? deleted.Until.ToUnixTimeMilliseconds() : "",
            .. tastes.SelectMany(edit => new RedisValue[] { edit.Hash, edit.Name, edit.Value }),
            .. append.Entries.Select(entry => (RedisValue)JsonSerializer.SerializeToUtf8Bytes(entry, TaskJson.Options)),
        ];
        return (long)await store.AskAsync(database => database.ScriptEvaluateAsync(Append, names, values)) switch
        {
            -1 => AppendOutcome.Overtaken,
            -2 => AppendOutcome.TooManyRunning,
            -3 => AppendOutcome.Gone,
            _ => AppendOutcome.Added,
        };
    }

    /// <summary>The entries after <paramref name="since"/>, in order.</summary>
    /// <param name="most">At most so many.</param>
    /// <exception cref="JsonException">An entry is damaged.</exception>
    public async Task<IReadOnlyList<StoryEntry>> ReadAsync(VideoTaskId task, long since, long most)
    {
        var entries = await store.AskAsync(database => database.ListRangeAsync(keys.Story(task), since, since + most - 1));
        return [.. entries.Select(entry => JsonSerializer.Deserialize<StoryEntry>((byte[])entry!, TaskJson.Options)!)];
    }

    /// <summary>The numbers of the last entries of tasks, in their order; 0 for a task that is not there.</summary>
    public Task<long[]> TopsAsync(IReadOnlyList<VideoTaskId> tasks) =>
        store.AskAsync(database => Task.WhenAll(tasks.Select(task => database.ListLengthAsync(keys.Story(task)))));

    /// <summary>Every task there is. One that is created meanwhile may be among them.</summary>
    public async Task<IReadOnlyList<VideoTaskId>> AllAsync(CancellationToken cancellationToken)
    {
        var names = await store.NamesAsync(keys.Stories, cancellationToken);
        var before = keys.Story(default).Length;
        return [.. names.Select(name => VideoTaskId.TryParse(name[before..], out var task) ? task : (VideoTaskId?)null).OfType<VideoTaskId>()];
    }

    /// <summary>The film of a task is no longer there: it takes none of its owner's room.</summary>
    public Task FilmGoneAsync(VideoTask task) => store.AskAsync(database => database.HashDeleteAsync(keys.Bytes(task.Owner), task.Id.Value));

    /// <summary>Tasks that somebody still has to work on.</summary>
    public async Task<IReadOnlyList<VideoTaskId>> UnfinishedAsync()
    {
        var members = await store.AskAsync(database => database.SetMembersAsync(keys.Unfinished));
        return [.. members.Select(member => new VideoTaskId(member!))];
    }

    /// <summary>All tasks of a user at one moment, those first that are not deleted.</summary>
    public async Task<IReadOnlyList<VideoTaskId>> AllOfAsync(UserId user)
    {
        var members = await store.AskAsync(async database =>
        {
            var moment = database.CreateTransaction();
            var living = moment.SortedSetRangeByRankAsync(keys.Tasks(user));
            var deleted = moment.SortedSetRangeByRankAsync(keys.DeletedOf(user));
            await moment.ExecuteAsync();
            return (RedisValue[])[.. await living, .. await deleted];
        });
        return [.. members.Select(member => new VideoTaskId(member!))];
    }

    /// <summary>A user's deleted tasks, the one that goes for good first first.</summary>
    public async Task<IReadOnlyList<VideoTaskId>> DeletedAsync(UserId user, int skip, int take)
    {
        var members = await store.AskAsync(database => database.SortedSetRangeByRankAsync(keys.DeletedOf(user), skip, skip + take - 1));
        return [.. members.Select(member => new VideoTaskId(member!))];
    }

    /// <summary>A user's tasks but for deleted ones, the one that changed last first.</summary>
    public async Task<IReadOnlyList<VideoTaskId>> TasksAsync(UserId user, int skip, int take)
    {
        var members = await store.AskAsync(database => database.SortedSetRangeByRankAsync(keys.Tasks(user), skip, skip + take - 1, Order.Descending));
        return [.. members.Select(member => new VideoTaskId(member!))];
    }
}
