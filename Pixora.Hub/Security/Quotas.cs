using Microsoft.Extensions.Options;
using Pixora.Hub.Store;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;
using StackExchange.Redis;

namespace Pixora.Hub.Security;

/// <summary>What one user may still do, over all pods; every door asks here before it passes a command on. Running tasks are counted where they are written: see <see cref="StoryShelf"/>.</summary>
internal sealed class Quotas(StudioStore store, StoreKeys keys, IOptions<LimitOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly Refusal Commands = new("limit.commands", "You send more commands in a minute than you may. Wait a minute.");
    private static readonly Refusal Minutes = new("limit.minutes", "You have made as many minutes of film today as you may. Tomorrow (UTC) there are more.");
    private static readonly Refusal Bytes = new("limit.bytes", "Your films take as much room as they may. Nothing more is made for you until there is room.");

    /// <summary>Counts a command, and says why it may not be passed on; null when it may.</summary>
    /// <param name="command">Null asks for a new task.</param>
    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<Refusal?> RefuseAsync(UserId user, TaskCommand? command) => command switch
    {
        _ when await IsHastyAsync(user) => Commands,
        ApproveBreakdown or Retry when await IsBusyAsync(user) => Minutes,
        null or ApproveBreakdown or Retry when await IsFullAsync(user) => Bytes,
        _ => null,
    };

    private async Task<bool> IsHastyAsync(UserId user)
    {
        if (options.Value.CommandsPerMinute is not (> 0 and var most))
        {
            return false;
        }

        var key = keys.Commands(user, clock.GetUtcNow().ToUnixTimeSeconds() / (long)Minute.TotalSeconds);
        var count = await store.AskAsync(database =>
        {
            var counted = database.StringIncrementAsync(key);
            database.KeyExpire(key, 2 * Minute, CommandFlags.FireAndForget);
            return counted;
        });
        return count > most;
    }

    private async Task<bool> IsBusyAsync(UserId user) => options.Value.FilmMinutesPerDay is > 0 and var most
        && (long)await store.AskAsync(database => database.StringGetAsync(keys.Seconds(user, clock.GetUtcNow()))) >= most * (long)Minute.TotalSeconds;

    private async Task<bool> IsFullAsync(UserId user) => options.Value.StoredBytes is > 0 and var most
        && (await store.AskAsync(database => database.HashValuesAsync(keys.Bytes(user)))).Sum(bytes => (long)bytes) >= most;
}
