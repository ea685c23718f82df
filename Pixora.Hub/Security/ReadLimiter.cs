using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Pixora.Hub.Settings;
using Pixora.Hub.Store;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Security;

/// <summary>
/// Limits the reads of every user by the minute, over all pods. A pod draws permits from the store in batches and
/// grants them itself: one call of the store for each batch, none once a user has used up a minute, and the limit is
/// exact however a user's reads are spread over the pods. While the store is away reads are not counted; the limit of
/// reads at the same time still holds.
/// </summary>
internal sealed class ReadLimiter : IAsyncDisposable
{
    /// <summary>Reads of one user that are queued on this pod; more are refused.</summary>
    private const int QueueLimit = 1000;

    /// <summary>Permits that are drawn at once.</summary>
    private const int BatchSize = 20;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static Refusal TooMany { get; } = new(
        "limit.reads", "You read more in a minute, or more at a time, than you may. Wait a minute.");

    private readonly StudioStore store;
    private readonly StoreKeys keys;
    private readonly LimitOptions limits;
    private readonly TimeProvider clock;
    private readonly PartitionedRateLimiter<UserId> turns;
    private volatile Window window = new(0);

    public ReadLimiter(StudioStore store, StoreKeys keys, IOptions<LimitOptions> options, TimeProvider clock)
    {
        this.store = store;
        this.keys = keys;
        this.clock = clock;
        limits = options.Value;
        turns = PartitionedRateLimiter.Create<UserId, UserId>(Turns);
    }

    /// <summary>How long a refused caller should wait: until the next minute begins.</summary>
    public TimeSpan RetryAfter => Minute - TimeSpan.FromTicks(clock.GetUtcNow().Ticks % Minute.Ticks);

    /// <summary>Counts a read, and waits until it may be answered.</summary>
    /// <returns>Null when it is refused; else a lease to dispose of when it was answered.</returns>
    public async Task<IDisposable?> EnterAsync(UserId user, ReadKind kind, CancellationToken cancellationToken)
    {
        if (kind is ReadKind.None)
        {
            return Free.Instance;
        }

        if (!await CountAsync(user, kind is ReadKind.File))
        {
            return null;
        }

        if (kind is not ReadKind.Page)
        {
            return Free.Instance;
        }

        var lease = await turns.AcquireAsync(user, 1, cancellationToken);
        return lease.IsAcquired ? lease : null;
    }

    public ValueTask DisposeAsync() => turns.DisposeAsync();

    private async Task<bool> CountAsync(UserId user, bool isFile)
    {
        var most = isFile ? limits.FilesPerMinute : limits.ReadsPerMinute;
        if (most == 0)
        {
            return true;
        }

        var now = Now();
        var draw = now.Draws.GetOrAdd((user, isFile), _ => new Draw());
        await draw.Gate.WaitAsync();
        try
        {
            if (draw.Left == 0 && !draw.IsOver)
            {
                draw.Take(await DrawAsync(user, isFile ? "files" : "reads", now.Minute), most);
            }

            return draw.Left > 0 && draw.Left-- > 0;
        }
        catch (ProviderException)
        {
            return true;
        }
        finally
        {
            draw.Gate.Release();
        }
    }

    /// <returns>How many permits all pods have drawn in the minute, these included.</returns>
    private Task<long> DrawAsync(UserId user, string kind, long minute) => store.AskAsync(async database =>
    {
        var key = keys.Reads(user, kind, minute);
        var drawn = await database.StringIncrementAsync(key, BatchSize);
        if (drawn == BatchSize)
        {
            await database.KeyExpireAsync(key, 2 * Minute);
        }

        return drawn;
    });

    /// <summary>The counts of this minute; those of another minute are dropped as a whole.</summary>
    private Window Now()
    {
        var minute = clock.GetUtcNow().Ticks / Minute.Ticks;
        return window.Minute == minute ? window : window = new(minute);
    }

    private RateLimitPartition<UserId> Turns(UserId user) => limits.ReadsAtOnce == 0
        ? RateLimitPartition.GetNoLimiter(user)
        : RateLimitPartition.GetConcurrencyLimiter(
            user, _ => new() { PermitLimit = limits.ReadsAtOnce, QueueLimit = QueueLimit });

    private sealed record Window(long Minute)
    {
        public ConcurrentDictionary<(UserId User, bool IsFile), Draw> Draws { get; } = new();
    }

    private sealed class Draw
    {
        public SemaphoreSlim Gate { get; } = new(1);

        public long Left { get; set; }

        /// <summary>True when no permit is left in this minute.</summary>
        public bool IsOver { get; private set; }

        /// <param name="drawn">Permits drawn by all pods, the newest batch included.</param>
        /// <param name="most">Reads allowed in a minute.</param>
        public void Take(long drawn, long most)
        {
            Left = Math.Clamp(most - drawn + BatchSize, 0, BatchSize);
            IsOver = drawn >= most;
        }
    }

    private sealed class Free : IDisposable
    {
        public static readonly Free Instance = new();

        public void Dispose()
        {
        }
    }
}
