using System.Text.Json;
using Microsoft.Extensions.Options;
using Pixora.Hub.Settings;
using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Tasks;
using StackExchange.Redis;

namespace Pixora.Hub.Store;

/// <summary>
/// What services are paid for films: written before each order, and completed by how it ended. An order of which nobody
/// knows whether it was paid counts as paid. The sums and the limits are kept in one step.
/// </summary>
internal sealed class SpendLedger(StudioStore store, StoreKeys keys, IOptions<LimitOptions> limits, TimeProvider clock)
{
    /// <summary>Days that are over are of no use to a limit.</summary>
    private static readonly TimeSpan DayKept = TimeSpan.FromDays(3);

    private const string Reserve = """
        local function sum(key)
          local total = -tonumber(redis.call('HGET', key, ARGV[1]) or 0)
          for _, value in ipairs(redis.call('HVALS', key)) do total = total + tonumber(value) end
          return total
        end
        local day = sum(KEYS[1])
        local task = sum(KEYS[2])
        local more = tonumber(ARGV[2])
        local most = tonumber(ARGV[3])
        if most > 0 and more > 0 and day + more > most then return {1, string.format('%.0f', day)} end
        most = tonumber(ARGV[4])
        if most > 0 and more > 0 and task + more > most then return {2, string.format('%.0f', task)} end
        redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
        redis.call('EXPIRE', KEYS[1], ARGV[5])
        redis.call('HSET', KEYS[2], ARGV[1], ARGV[2])
        redis.call('HSET', KEYS[3], ARGV[1], ARGV[6])
        return {0, '0'}
        """;

    /// <summary>True when anything may cost too much.</summary>
    public bool HasLimits => limits.Value is { DollarsPerDay: > 0 } or { DollarsPerTask: > 0 };

    /// <summary>Why a film may not be begun, null when it fits into the limits.</summary>
    /// <param name="price">US dollars that it still costs.</param>
    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<Refusal?> RefuseAsync(UserId owner, VideoTaskId task, decimal price)
    {
        if (price == 0)
        {
            return null;
        }

        var today = await TodayAsync(owner);
        var spent = Dollars((await store.AskAsync(database => database.HashValuesAsync(keys.SpentFor(task)))).Sum(
            value => (long)value));
        return limits.Value switch
        {
            { DollarsPerDay: > 0 and var most } when today + price > most =>
                SpendRefusals.FilmOfDay(price, today, most),
            { DollarsPerTask: > 0 and var most } when spent + price > most =>
                SpendRefusals.FilmOfTask(price, spent, most),
            _ => null,
        };
    }

    /// <summary>Writes down that something is about to be ordered.</summary>
    /// <exception cref="ProviderException">
    /// It would exceed a limit (<c>spend.limit</c>), or it cannot be written down (<c>store.unavailable</c>).
    /// </exception>
    public async Task OrderAsync(UserId owner, VideoTaskId task, PartOrder order)
    {
        var now = clock.GetUtcNow();
        var kept = await NextAsync(task, order, now);
        RedisResult[] answer = (RedisResult[])(await store.AskAsync(database => database.ScriptEvaluateAsync(
            Reserve,
            [keys.SpentOn(owner, now), keys.SpentFor(task), keys.Orders(task)],
            [
                kept.Field, Millionths(kept.Dollars ?? 0), Millionths(limits.Value.DollarsPerDay), Millionths(limits.Value.DollarsPerTask),
                (long)DayKept.TotalSeconds, JsonSerializer.SerializeToUtf8Bytes(kept, TaskJson.Options),
            ])))!;
        if ((int)answer[0] is > 0 and var which)
        {
            var spent = Dollars((long)answer[1]);
            throw which == 1
                ? SpendRefusals.Day(kept.Dollars ?? 0, spent, limits.Value.DollarsPerDay)
                : SpendRefusals.Film(kept.Dollars ?? 0, spent, limits.Value.DollarsPerTask);
        }
    }

    /// <summary>Completes an order. What was not paid for counts no more.</summary>
    /// <exception cref="ProviderException"><c>store.unavailable</c>: it goes on counting as paid.</exception>
    public async Task SettleAsync(UserId owner, VideoTaskId task, KeptOrder ended)
    {
        await store.AskAsync(async database =>
        {
            if (ended.Paid is Payment.No)
            {
                await database.HashDeleteAsync(keys.SpentOn(owner, ended.At), ended.Field);
                await database.HashDeleteAsync(keys.SpentFor(task), ended.Field);
            }

            await database.HashSetAsync(keys.Orders(task), ended.Field, JsonSerializer.SerializeToUtf8Bytes(ended, TaskJson.Options));
            return true;
        });
    }

    /// <summary>Forgets the orders of a task that is over; they go on counting for their day.</summary>
    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    public Task ForgetAsync(VideoTaskId task) =>
        store.AskAsync(database => database.KeyDeleteAsync([keys.Orders(task), keys.SpentFor(task)]));

    /// <summary>The order of an asset that is under way, null when there is none.</summary>
    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<KeptOrder?> OpenAsync(VideoTaskId task, AssetKey key) =>
        (await ReadAsync(task)).LastOrDefault(order => order.Key == key.Value && order.Paid is null);

    /// <summary>All orders of a task, oldest first.</summary>
    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<IReadOnlyList<KeptOrder>> ReadAsync(VideoTaskId task)
    {
        var entries = await store.AskAsync(database => database.HashValuesAsync(keys.Orders(task)));
        return [.. entries.Select(entry => JsonSerializer.Deserialize<KeptOrder>((byte[])entry!, TaskJson.Options)!)
            .OrderBy(order => order.At).ThenBy(order => order.Field, StringComparer.Ordinal)];
    }

    /// <summary>US dollars that a user's films have cost today, and may have.</summary>
    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<decimal> TodayAsync(UserId owner) => Dollars(
        (await store.AskAsync(database => database.HashValuesAsync(keys.SpentOn(owner, clock.GetUtcNow())))).Sum(value => (long)value));

    /// <summary>An order that was under way when its process ended goes on; one that ended is followed by another.</summary>
    private async Task<KeptOrder> NextAsync(VideoTaskId task, PartOrder order, DateTimeOffset now)
    {
        var key = order.Spec.Key.Value;
        var before = (await ReadAsync(task)).LastOrDefault(kept => kept.Key == key);
        return new KeptOrder(
            key, order.Spec.Kind.ToString().ToLowerInvariant(), order.Spec.Scene?.Value, order.Spec.Maker.Name,
            order.Price.Dollars, order.Price.Units, order.Price.Unit, now, null, null)
        {
            Attempt = before is null ? 1 : before.Paid is null or Payment.No ? before.Attempt : before.Attempt + 1,
        };
    }

    private static long Millionths(decimal dollars) => (long)Math.Ceiling(dollars * 1_000_000);

    private static decimal Dollars(long millionths) => millionths / 1_000_000m;
}
