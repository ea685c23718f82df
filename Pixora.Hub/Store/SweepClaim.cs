namespace Pixora.Hub.Store;

/// <summary>
/// Lets one pod of the cluster sweep at a time, and not too often: the pod that sweeps stores when it began.
/// </summary>
internal sealed class SweepClaim(StudioStore store, StoreKeys keys, TimeProvider clock)
{
    private const string Claim = """
        local last = redis.call('GET', KEYS[1])
        if last and tonumber(ARGV[1]) - tonumber(last) < tonumber(ARGV[2]) then return 0 end
        redis.call('SET', KEYS[1], ARGV[1])
        return 1
        """;

    /// <summary>Takes the claim when no pod has begun to sweep within <paramref name="pause"/>.</summary>
    /// <returns>True when the caller has it now.</returns>
    /// <exception cref="Media.Generation.ProviderException"><c>store.unavailable</c>.</exception>
    public async Task<bool> TryTakeAsync(TimeSpan pause) => (long)await store.AskAsync(database => database.ScriptEvaluateAsync(
        Claim, [keys.Swept], [clock.GetUtcNow().ToUnixTimeMilliseconds(), (long)pause.TotalMilliseconds])) == 1;
}
