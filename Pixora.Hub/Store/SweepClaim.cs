namespace Pixora.Hub.Store;

/// <summary>Lets one pod of the cluster sweep, and not too often: whoever sweeps notes the time.</summary>
internal sealed class SweepClaim(StudioStore store, StoreKeys keys, TimeProvider clock)
{
    private const string Claim = """
        local last = redis.call('GET', KEYS[1])
        if last and tonumber(ARGV[1]) - tonumber(last) < tonumber(ARGV[2]) then return 0 end
        redis.call('SET', KEYS[1], ARGV[1])
        return 1
        """;

    /// <summary>True when nobody has begun to sweep for so long; from then on the caller has.</summary>
    /// <exception cref="Media.Generation.ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<bool> TryTakeAsync(TimeSpan pause) => (long)await store.AskAsync(database => database.ScriptEvaluateAsync(
        Claim, [keys.Swept], [clock.GetUtcNow().ToUnixTimeMilliseconds(), (long)pause.TotalMilliseconds])) == 1;
}
