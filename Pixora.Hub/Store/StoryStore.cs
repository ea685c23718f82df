using System.Text.Json;
using Pixora.Hub.Contracts;
using Pixora.Media.Tasks;
using StackExchange.Redis;

namespace Pixora.Hub.Store;

/// <summary>
/// The stories of all tasks, a list each. An append names the length of the list that it continues, so that a second
/// writer is refused, and changes the indexes in the same step.
/// </summary>
internal sealed class StoryStore(StudioStore store, StoreKeys keys)
{
    /// <summary>How long the count of a day's film seconds is kept.</summary>
    private static readonly TimeSpan DayCountLifetime = TimeSpan.FromDays(2);

    /// <summary>By the negated answer of the script.</summary>
    private static readonly AppendOutcome[] Outcomes =
    [
        AppendOutcome.Added, AppendOutcome.Overtaken, AppendOutcome.TooManyRunning, AppendOutcome.NoMinutes, AppendOutcome.NoRoom,
        AppendOutcome.Gone,
    ];

    private const string Append = """
        local function number(value) return tonumber(value or 0) end
        local function sum(values)
          local total = 0
          for _, value in ipairs(values) do total = total + number(value) end
          return total
        end
        local length, task = redis.call('LLEN', KEYS[1]), ARGV[2]
        if length ~= number(ARGV[1]) then return {-1, 0, 0} end
        if length == 0 and redis.call('EXISTS', KEYS[17]) == 1 then return {-5, 0, 0} end
        local running = number(ARGV[5])
        local isNew = redis.call('SISMEMBER', KEYS[3], task) == 0
        if ARGV[4] == '1' and running > 0 and isNew and redis.call('SCARD', KEYS[3]) >= running then return {-2, 0, 0} end
        if ARGV[9] == '1' and redis.call('HEXISTS', KEYS[9], task) == 0 then
          local made, making = number(redis.call('GET', KEYS[8])), sum(redis.call('HVALS', KEYS[9]))
          local most = number(ARGV[10])
          if most > 0 and made + making + number(ARGV[7]) > most then return {-3, made, making} end
          local stored = number(redis.call('GET', KEYS[11])) + sum(redis.call('HVALS', KEYS[14]))
          local claimed = sum(redis.call('HVALS', KEYS[10]))
          most = number(ARGV[11])
          if most > 0 and stored + claimed + number(ARGV[8]) > most then return {-4, stored, claimed} end
        end
        local tastes = number(ARGV[18])
        for i = 1, tastes do
          local hash, name, value = KEYS[5 + number(ARGV[16 + 3 * i])], ARGV[17 + 3 * i], ARGV[18 + 3 * i]
          if value == '' then redis.call('HDEL', hash, name) else redis.call('HSET', hash, name, value) end
        end
        for i = 19 + 3 * tastes, #ARGV do redis.call('RPUSH', KEYS[1], ARGV[i]) end
        if ARGV[3] == '1' then redis.call('SADD', KEYS[2], task) else redis.call('SREM', KEYS[2], task) end
        if ARGV[4] == '1' then redis.call('SADD', KEYS[3], task) else redis.call('SREM', KEYS[3], task) end
        if ARGV[16] == '' then
          redis.call('ZADD', KEYS[4], ARGV[6], task)
          redis.call('ZREM', KEYS[15], task)
          redis.call('ZREM', KEYS[16], task)
        else
          redis.call('ZREM', KEYS[4], task)
          redis.call('ZADD', KEYS[15], ARGV[16], task)
          redis.call('ZADD', KEYS[16], ARGV[16], task)
        end
        if ARGV[7] ~= '' then
          redis.call('HSETNX', KEYS[9], task, ARGV[7])
          redis.call('HSETNX', KEYS[10], task, ARGV[8])
        else
          redis.call('HDEL', KEYS[9], task)
          redis.call('HDEL', KEYS[10], task)
        end
        if number(ARGV[12]) > 0 then
          redis.call('INCRBY', KEYS[8], ARGV[12])
          redis.call('EXPIRE', KEYS[8], ARGV[13])
        end
        local grown = number(ARGV[14]) - number(redis.call('HGET', KEYS[12], task))
        redis.call('HSET', KEYS[12], task, ARGV[14])
        redis.call('INCRBY', KEYS[11], string.format('%.0f', grown))
        redis.call('HSET', KEYS[13], task, ARGV[15])
        if ARGV[17] == '' then return {0, 0, 0} end
        redis.call('HSETNX', KEYS[19], 'epoch', ARGV[6])
        local seq = redis.call('HINCRBY', KEYS[19], 'seq', 1)
        redis.call('RPUSH', KEYS[18], ARGV[17])
        redis.call('LTRIM', KEYS[18], -200, -1)
        return {0, number(redis.call('HGET', KEYS[19], 'epoch')), seq}
        """;

    /// <summary>Entries that are read at once while their size is not known.</summary>
    private const int BatchSize = 64;

    /// <summary>Adds what one command recorded: all of it or nothing.</summary>
    public async Task<AppendResult> AppendAsync(StoryAppend append)
    {
        RedisValue[] entries = [.. append.Entries.Select(Written)];
        var bytes = append.StoryBytes + entries.Sum(entry => entry.Length());
        RedisValue[] values = [.. Values(append, bytes), .. entries];
        var answer =
            (long[])(await store.AskAsync(database => database.ScriptEvaluateAsync(Append, Names(append), values)))!;
        return new(Outcomes[-answer[0]], answer[1], answer[2])
        {
            StoryBytes = bytes,
            News = answer is [0, var epoch, var seq and > 0] ? append.News! with { Epoch = epoch, Seq = seq } : null,
        };
    }

    /// <summary>The entries after <paramref name="since"/>, in order, as many as the limit allows.</summary>
    /// <exception cref="JsonException">An entry is damaged.</exception>
    public async Task<StoryPage> ReadAsync(VideoTaskId task, long since, PageLimit limit)
    {
        var entries = new List<StoryEntry>();
        for (var bytes = 0L; ;)
        {
            var batch = await RangeAsync(
                task, since + entries.Count, Math.Min(BatchSize, limit.Entries - entries.Count));
            foreach (var entry in batch)
            {
                if (bytes + entry.Length() > limit.Bytes && entries.Count > 0)
                {
                    return new(entries, bytes, IsCut: true);
                }

                entries.Add(Read(entry));
                bytes += entry.Length();
            }

            if (entries.Count >= limit.Entries || batch.Length < BatchSize)
            {
                return new(entries, bytes, IsCut: entries.Count >= limit.Entries);
            }
        }
    }

    /// <summary>All of a story.</summary>
    /// <exception cref="JsonException">An entry is damaged.</exception>
    public async Task<StoryPage> ReadAsync(VideoTaskId task)
    {
        var entries = await RangeAsync(task, 0, int.MaxValue);
        return new([.. entries.Select(Read)], entries.Sum(entry => entry.Length()));
    }

    /// <summary>
    /// The numbers of the last entries of tasks, in the order of the tasks; 0 for a task that is not there.
    /// </summary>
    public Task<long[]> TopsAsync(IReadOnlyList<VideoTaskId> tasks) =>
        store.AskAsync(database => Task.WhenAll(tasks.Select(task => database.ListLengthAsync(keys.Story(task)))));

    /// <summary>Every task. One that is created meanwhile may be among them.</summary>
    public async Task<IReadOnlyList<VideoTaskId>> AllAsync(CancellationToken cancellationToken)
    {
        var names = await store.NamesAsync(keys.Stories, cancellationToken);
        var before = keys.Story(default).Length;
        return [.. names.Select(
            name => VideoTaskId.TryParse(name[before..], out var task) ? task : (VideoTaskId?)null).OfType<VideoTaskId>()];
    }

    /// <summary>Tasks with due work.</summary>
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

    /// <summary>A user's tasks that are not deleted.</summary>
    public async Task<IReadOnlyList<VideoTaskId>> LivingAsync(UserId user)
    {
        var members = await store.AskAsync(database => database.SortedSetRangeByRankAsync(keys.Tasks(user)));
        return [.. members.Select(member => new VideoTaskId(member!))];
    }

    /// <summary>A user's tasks, the one that changed last first. Only indexes are read, no story.</summary>
    public async Task<IReadOnlyList<ListedTask>> CardsAsync(UserId user, int skip, int take)
    {
        var tasks = await store.AskAsync(
            database => database.SortedSetRangeByRankAsync(keys.Tasks(user), skip, skip + take - 1, Order.Descending));
        return await CardsAsync(user, tasks);
    }

    /// <summary>A user's deleted tasks, the one that is removed next first.</summary>
    public async Task<IReadOnlyList<ListedTask>> DeletedCardsAsync(UserId user, int skip, int take)
    {
        var tasks = await store.AskAsync(
            database => database.SortedSetRangeByRankAsync(keys.DeletedOf(user), skip, skip + take - 1));
        return await CardsAsync(user, tasks);
    }

    private async Task<IReadOnlyList<ListedTask>> CardsAsync(UserId user, RedisValue[] tasks)
    {
        var cards = tasks.Length == 0
            ? []
            : await store.AskAsync(database => database.HashGetAsync(keys.Cards(user), tasks));
        return [.. tasks.Zip(cards, (task, card) => new ListedTask(new(task!), card.IsNull ? null : ReadCard(card)))];
    }

    /// <summary>
    /// Adds the card of a task that has none; a card that the task's writer has added meanwhile stays.
    /// </summary>
    public Task KeepCardAsync(UserId user, TaskCard card) =>
        store.AskAsync(database => database.HashSetAsync(keys.Cards(user), card.Id, Written(card), When.NotExists));

    private static StoryEntry Read(RedisValue entry) =>
        JsonSerializer.Deserialize<StoryEntry>((byte[])entry!, TaskJson.Options)!;

    private static TaskCard? ReadCard(RedisValue card) =>
        JsonSerializer.Deserialize<TaskCard>((byte[])card!, JsonSerializerOptions.Web);

    private static RedisValue Written(StoryEntry entry) => JsonSerializer.SerializeToUtf8Bytes(entry, TaskJson.Options);

    private static RedisValue Written(TaskCard card) =>
        JsonSerializer.SerializeToUtf8Bytes(card, JsonSerializerOptions.Web);

    private static RedisValue[] Values(StoryAppend append, long bytes)
    {
        var tastes = TasteEdits.Of(append.Taste);
        return
        [
            append.Entries[0].Seq - 1, append.Task.Id.Value, append.IsUnfinished, append.IsRunning,
            append.Limits.Running, append.At.ToUnixTimeMilliseconds(),
            append.Claim?.Seconds ?? RedisValue.EmptyString, append.Claim?.Bytes ?? 0, append.Begins,
            append.Limits.FilmSeconds, append.Limits.Bytes,
            append.MadeSeconds, (long)DayCountLifetime.TotalSeconds, bytes, Written(append.Card),
            append.Task.Deleted is { } deleted ? deleted.Until.ToUnixTimeMilliseconds() : RedisValue.EmptyString,
            append.News is { } news ? JsonSerializer.SerializeToUtf8Bytes(news, JsonSerializerOptions.Web) : RedisValue.EmptyString,
            tastes.Count, .. tastes.SelectMany(edit => new RedisValue[] { edit.Hash, edit.Name, edit.Value }),
        ];
    }

    private RedisKey[] Names(StoryAppend append)
    {
        var task = append.Task.Id;
        var owner = append.Task.Owner;
        return
        [
            keys.Story(task), keys.Unfinished, keys.Running(owner), keys.Tasks(owner), keys.Preferences(owner), keys.Learned(owner),
            keys.Choices(owner), keys.Seconds(owner, append.At), keys.ClaimedSeconds(owner), keys.ClaimedBytes(owner), keys.Stored(owner),
            keys.StoryBytes(owner), keys.Cards(owner), keys.Bytes(owner),
            keys.Deleted, keys.DeletedOf(owner), keys.Gone(task), keys.News(owner), keys.NewsTop(owner),
        ];
    }

    private Task<RedisValue[]> RangeAsync(VideoTaskId task, long since, long most) =>
        store.AskAsync(database => database.ListRangeAsync(keys.Story(task), since, since + most - 1));
}
