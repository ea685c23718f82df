using System.Text.Json;
using Pixora.Agents.Chat.Usage;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;
using StackExchange.Redis;

namespace Pixora.Hub.Store;

/// <summary>The calls of models for a task: tokens, seconds and cost of each, oldest first.</summary>
internal sealed class UsageStore(StudioStore store, StoreKeys keys, ILogger<UsageStore> log)
{
    private const int MostEntries = 1000;

    /// <summary>
    /// Adds calls. While the store is away they are lost, and the log says so: an answer does not wait for it.
    /// </summary>
    public async Task WriteAsync(VideoTaskId task, IReadOnlyCollection<ModelUse> uses)
    {
        if (uses.Count == 0)
        {
            return;
        }

        try
        {
            RedisValue[] entries = [.. uses.Select(use => (RedisValue)JsonSerializer.SerializeToUtf8Bytes(use, JsonSerializerOptions.Web))];
            await store.AskAsync(database => database.ListRightPushAsync(keys.Usage(task), entries));
            await store.AskAsync(async database =>
            {
                await database.ListTrimAsync(keys.Usage(task), -MostEntries, -1);
                return true;
            });
        }
        catch (ProviderException away)
        {
            log.UsageLost(task, uses.Count, away);
        }
    }

    /// <summary>The latest calls, oldest first.</summary>
    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<IReadOnlyList<ModelUse>> ReadAsync(VideoTaskId task)
    {
        var entries = await store.AskAsync(database => database.ListRangeAsync(keys.Usage(task)));
        return [.. entries.Select(entry => JsonSerializer.Deserialize<ModelUse>((byte[])entry!, JsonSerializerOptions.Web)!)];
    }
}
