using System.Collections.Concurrent;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Pixora.Hub.Settings;
using Pixora.Hub.Store;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Security;

/// <summary>
/// Counts the reads of every user by the minute, over all pods. A pod draws them from the store in portions and then lets them through by itself: one
/// question to the store for a portion of reads, none once a user has had all of a minute, and the limit holds exactly whatever pods a user asks.
/// While the store is away nothing is counted here; what is answered without it is bounded by how many are answered at a time.
/// </summary>
internal sealed class ReadLimiter : IAsyncDisposable
{
    /// <summary>Reads of one user that wait for their turn on this pod; more are refused.</summary>
    private const int MostWaiting = 1000;

    private const int Portion = 20;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    public static Refusal TooMany { get; } = new("limit.reads", "You read more in a minute, or more at a time, than you may. Wait a minute.");

    private readonly StudioStore store;
    private readonly StoreKeys keys;
    private readonly LimitOptions limits;
    private readonly TimeProvider clock;
    private readonly PartitionedRateLimiter<UserId> turns;
    private volatile Window window = new(0);

    public ReadLimiter(StudioStore store, StoreKeys keys, IOptions<LimitOptions> options, TimeProvider clock)
    {
        (this.store, this.keys, limits, this.clock) = (store, keys, options.Value, clock);
        turns = PartitionedRateLimiter.Create<UserId, UserId>(Turns);
    }

    /// <summary>How long a refused reader had better wait: until the next minute begins.</summary>
    public TimeSpan Pause => Minute - TimeSpan.FromTicks(clock.GetUtcNow().Ticks % Minute.Ticks);

    /// <summary>Counts a read, and waits for its turn.</summary>
    /// <returns>Null when it is refused; else to be disposed of when it was answered.</returns>
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

    /// <returns>How many were drawn in the minute, this portion included.</returns>
    private Task<long> DrawAsync(UserId user, string kind, long minute) => store.AskAsync(async database =>
    {
        var key = keys.Reads(user, kind, minute);
        var drawn = await database.StringIncrementAsync(key, Portion);
        if (drawn == Portion)
        {
            await database.KeyExpireAsync(key, 2 * Minute);
        }

        return drawn;
    });

    /// <summary>What was counted in another minute is forgotten as a whole.</summary>
    private Window Now()
    {
        var minute = clock.GetUtcNow().Ticks / Minute.Ticks;
        return window.Minute == minute ? window : window = new(minute);
    }

    private RateLimitPartition<UserId> Turns(UserId user) => limits.ReadsAtOnce == 0
        ? RateLimitPartition.GetNoLimiter(user)
        : RateLimitPartition.GetConcurrencyLimiter(user, _ => new() { PermitLimit = limits.ReadsAtOnce, QueueLimit = MostWaiting });

    private sealed record Window(long Minute)
    {
        public ConcurrentDictionary<(UserId User, bool IsFile), Draw> Draws { get; } = new();
    }

    private sealed class Draw
    {
        public SemaphoreSlim Gate { get; } = new(1);

        public long Left { get; set; }

        /// <summary>True when nothing more can be had in this minute.</summary>
        public bool IsOver { get; private set; }

        /// <param name="drawn">By all pods, the newest portion included.</param>
        /// <param name="most">Reads of a minute.</param>
        public void Take(long drawn, long most) => (Left, IsOver) = (Math.Clamp(most - drawn + Portion, 0, Portion), drawn >= most);
    }

    private sealed class Free : IDisposable
    {
        public static readonly Free Instance = new();

        public void Dispose()
        {
        }
    }
}
