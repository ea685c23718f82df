using Microsoft.Extensions.Options;
using Pixora.Hub.Contracts;
using Pixora.Hub.Settings;
using Pixora.Hub.Store;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;
using StackExchange.Redis;

namespace Pixora.Hub.Security;

/// <summary>
/// Limits what one user may do, over all pods: checked before a command is sent to its task. Running tasks and films
/// are counted where they are written: see <see cref="StoryStore"/>.
/// </summary>
internal sealed class Quotas(
    StudioStore store, StoreKeys keys, StorageLedger ledger, FilmClaims claims, IOptions<LimitOptions> options, TimeProvider clock)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly Refusal Commands = new(
        "limit.commands", "You send more commands in a minute than you may. Wait a minute.");

    /// <summary>
    /// Counts a command, or whatever else a request changes, and says why it may not be sent; null when it may.
    /// </summary>
    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<Refusal?> RefuseCommandAsync(UserId user) => await IsHastyAsync(user) ? Commands : null;

    /// <summary>Why the user may not start a task, null when there is room for one.</summary>
    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<Refusal?> RefuseFullAsync(UserId user)
    {
        var most = options.Value.StoredBytes;
        return most > 0 && await ledger.TotalAsync(user) is var stored && stored >= most
            ? FilmRefusals.Full(stored, most)
            : null;
    }

    /// <summary>
    /// Why a film does not fit into the user's limits now, null when it does. The append that begins a film checks
    /// again.
    /// </summary>
    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<Refusal?> RefuseFilmAsync(UserId user, Breakdown plan)
    {
        var claim = claims.Of(plan);
        var seconds = options.Value.FilmSecondsPerDay;
        var bytes = options.Value.StoredBytes;
        var made = (long)await store.AskAsync(
            database => database.StringGetAsync(keys.Seconds(user, clock.GetUtcNow())));
        var minutes = new AppendResult(AppendOutcome.NoMinutes, made, await SumAsync(keys.ClaimedSeconds(user)));
        var room = new AppendResult(
            AppendOutcome.NoRoom, await ledger.TotalAsync(user), await SumAsync(keys.ClaimedBytes(user)));
        return seconds > 0 && minutes.Taken + minutes.Claimed + claim.Seconds > seconds ? FilmRefusals.NoMinutes(
            claim, minutes, seconds)
            : bytes > 0 && room.Taken + room.Claimed + claim.Bytes > bytes ? FilmRefusals.NoRoom(claim, room, bytes)
            : null;
    }

    /// <summary>What a user may use and has used.</summary>
    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<WireQuota> ReadAsync(UserId user)
    {
        var made = (long)await store.AskAsync(database => database.StringGetAsync(keys.Seconds(user, clock.GetUtcNow())));
        return new(
            made, await SumAsync(keys.ClaimedSeconds(user)), options.Value.FilmSecondsPerDay, await ledger.TotalAsync(user),
            await SumAsync(keys.ClaimedBytes(user)), options.Value.StoredBytes);
    }

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

    private async Task<long> SumAsync(string hash) =>
        (await store.AskAsync(database => database.HashValuesAsync(hash))).Sum(value => (long)value);
}
