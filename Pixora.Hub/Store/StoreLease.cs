using Pixora.Media.Generation;

namespace Pixora.Hub.Store;

/// <summary>
/// Something that one holder has at a time, over all pods: a key of the store that its holder renews until it is
/// disposed of. The lease of a pod that was killed expires.
/// </summary>
internal sealed class StoreLease : IAsyncDisposable
{
    /// <summary>Unless it is renewed meanwhile.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(45);

    /// <summary>A lease outlives two renewals that fail.</summary>
    public static readonly TimeSpan RenewalInterval = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Takes the lease, renews it, or takes it anew after the store has lost it; 0 when somebody else holds it.
    /// </summary>
    private const string Hold = """
        local holder = redis.call('GET', KEYS[1])
        if holder and holder ~= ARGV[1] then return 0 end
        redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
        return 1
        """;

    private const string Release = """
        if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
        return redis.call('DEL', KEYS[1])
        """;

    private readonly StudioStore store;
    private readonly string key;
    private readonly string holder = Guid.NewGuid().ToString("N");
    private readonly PeriodicTimer timer;
    private Task renewals = Task.CompletedTask;

    private StoreLease(StudioStore store, string key, TimeProvider clock)
    {
        this.store = store;
        this.key = key;
        timer = new PeriodicTimer(RenewalInterval, clock);
    }

    /// <returns>Null while somebody else holds it.</returns>
    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    public static async Task<StoreLease?> TryTakeAsync(StudioStore store, string key, TimeProvider clock)
    {
        var lease = new StoreLease(store, key, clock);
        if (!await lease.HoldAsync())
        {
            lease.timer.Dispose();
            return null;
        }

        lease.renewals = lease.RenewAsync();
        return lease;
    }

    public async ValueTask DisposeAsync()
    {
        timer.Dispose();
        await renewals;
        try
        {
            await store.AskAsync(database => database.ScriptEvaluateAsync(Release, [key], [holder]));
        }
        catch (ProviderException)
        {
            // It expires.
        }
    }

    private async Task RenewAsync()
    {
        while (await timer.WaitForNextTickAsync())
        {
            try
            {
                await HoldAsync();
            }
            catch (ProviderException)
            {
                // The next renewal comes before it expires.
            }
        }
    }

    private async Task<bool> HoldAsync() => (long)await store.AskAsync(
        database => database.ScriptEvaluateAsync(Hold, [key], [holder, (long)Lifetime.TotalMilliseconds])) == 1;
}
