using System.Globalization;
using Pixora.Media.Tasks;
using StackExchange.Redis;

namespace Pixora.Hub.Store;

/// <summary>
/// The links to films: a hash each, found by the hash of its secret, and a set of them for each task. A link is kept
/// for a while after it has expired, so that its holder is told why it does not open any more.
/// </summary>
internal sealed class ShareStore(StudioStore store, StoreKeys keys)
{
    /// <summary>How long an expired link is kept.</summary>
    private static readonly TimeSpan ExplainedFor = TimeSpan.FromDays(30);

    private const string TaskField = "task";
    private const string IdField = "id";
    private const string CreatedField = "created";
    private const string ExpiresField = "expires";
    private const string RevokedField = "revoked";
    private const string UsedField = "used";

    /// <summary>Sets a field of a link that is still there: one that was removed meanwhile stays away.</summary>
    private const string Mark = """
        if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
        redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
        return 1
        """;

    /// <summary>
    /// Adds a link unless the task has as many that work; of those that do not, only the newest are kept.
    /// </summary>
    private const string Add = """
        local now, most = tonumber(ARGV[3]), tonumber(ARGV[4])
        local working, dead = 0, {}
        for _, hash in ipairs(redis.call('SMEMBERS', KEYS[2])) do
            local link = redis.call('HMGET', ARGV[2] .. hash, 'expires', 'revoked', 'created')
            if not link[1] then
                redis.call('SREM', KEYS[2], hash)
            elseif link[2] or tonumber(link[1]) <= now then
                dead[#dead + 1] = { hash, tonumber(link[3]) }
            else
                working = working + 1
            end
        end
        if working >= most then return 0 end
        table.sort(dead, function(one, other) return one[2] < other[2] end)
        for i = 1, #dead - most do
            redis.call('DEL', ARGV[2] .. dead[i][1])
            redis.call('SREM', KEYS[2], dead[i][1])
        end
        redis.call('HSET', KEYS[1], 'task', ARGV[5], 'id', ARGV[6], 'created', ARGV[3], 'expires', ARGV[7])
        redis.call('PEXPIRE', KEYS[1], ARGV[8])
        redis.call('SADD', KEYS[2], ARGV[1])
        return 1
        """;

    /// <param name="hash">Of the secret.</param>
    /// <param name="most">Links a task may have that work, and as many that do not any more.</param>
    /// <returns>False when it has as many.</returns>
    /// <exception cref="Media.Generation.ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<bool> AddAsync(ShareLink link, string hash, int most) =>
        (long)await store.AskAsync(database => database.ScriptEvaluateAsync(
            Add,
            [keys.Share(hash), keys.Shares(link.Task)],
            [
                hash, keys.Share(""), Written(link.CreatedAt), most, link.Task.Value, link.Id, Written(link.ExpiresAt),
                (long)(link.ExpiresAt + ExplainedFor - link.CreatedAt).TotalMilliseconds,
            ])) == 1;

    /// <returns>Null when no link has a secret of this hash.</returns>
    /// <exception cref="Media.Generation.ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<ShareLink?> FindAsync(string hash) =>
        Read(await store.AskAsync(database => database.HashGetAllAsync(keys.Share(hash))));

    /// <summary>The links of a task, the newest first.</summary>
    /// <exception cref="Media.Generation.ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<IReadOnlyList<ShareLink>> ListAsync(VideoTaskId task) =>
        [.. (await NamedAsync(task)).Values.OrderByDescending(link => link.CreatedAt)];

    /// <summary>Revokes a link; one that was revoked before stays as it is.</summary>
    /// <returns>False when the task has no such link.</returns>
    /// <exception cref="Media.Generation.ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<bool> RevokeAsync(VideoTaskId task, string id, DateTimeOffset now)
    {
        var found = (await NamedAsync(task)).FirstOrDefault(named => named.Value.Id == id);
        return found.Key is not null
            && (found.Value.RevokedAt is not null || await MarkAsync(found.Key, RevokedField, now));
    }

    /// <summary>Records that a link was used.</summary>
    /// <exception cref="Media.Generation.ProviderException"><c>store.unavailable</c>.</exception>
    public Task UsedAsync(string hash, DateTimeOffset now) => MarkAsync(hash, UsedField, now);

    /// <summary>Removes every link of a task.</summary>
    /// <exception cref="Media.Generation.ProviderException"><c>store.unavailable</c>.</exception>
    public async Task ForgetAsync(VideoTaskId task)
    {
        var hashes = await store.AskAsync(database => database.SetMembersAsync(keys.Shares(task)));
        await store.AskAsync(database => database.KeyDeleteAsync(
            [.. hashes.Select(hash => (RedisKey)keys.Share(hash.ToString())), keys.Shares(task)]));
    }

    /// <summary>The links of a task by the hashes of their secrets; drops those that are gone from its set.</summary>
    private async Task<IReadOnlyDictionary<string, ShareLink>> NamedAsync(VideoTaskId task)
    {
        var links = new Dictionary<string, ShareLink>();
        foreach (var hash in await store.AskAsync(database => database.SetMembersAsync(keys.Shares(task))))
        {
            if (await FindAsync(hash.ToString()) is { } link)
            {
                links[hash.ToString()] = link;
            }
            else
            {
                await store.AskAsync(database => database.SetRemoveAsync(keys.Shares(task), hash));
            }
        }

        return links;
    }

    private async Task<bool> MarkAsync(string hash, string field, DateTimeOffset at) =>
        (long)await store.AskAsync(
            database => database.ScriptEvaluateAsync(Mark, [keys.Share(hash)], [field, Written(at)])) == 1;

    private static ShareLink? Read(HashEntry[] entries)
    {
        var fields = entries.ToDictionary(entry => entry.Name.ToString(), entry => entry.Value.ToString());
        return fields.Count == 0 ? null : new ShareLink(
            fields[IdField], new(fields[TaskField]), Moment(fields, CreatedField)!.Value,
            Moment(fields, ExpiresField)!.Value,
            Moment(fields, RevokedField), Moment(fields, UsedField));
    }

    private static string Written(DateTimeOffset at) =>
        at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);

    private static DateTimeOffset? Moment(
        Dictionary<string, string> fields, string name) => fields.TryGetValue(name, out var text)
        ? DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(text, CultureInfo.InvariantCulture))
        : null;
}
