namespace Pixora.Agents.Chat.Profiles;

/// <summary>
/// Keeps an endpoint out of the first place for a while after a failure that the next request would meet too.
/// </summary>
internal sealed class Cooldown(TimeProvider time)
{
    private static readonly TimeSpan Duration = TimeSpan.FromMinutes(1);

    private long until;

    internal bool IsOver => time.GetUtcNow().UtcTicks >= Interlocked.Read(ref until);

    /// <summary>Begins when the failure is the endpoint's own and not the request's.</summary>
    internal void After(string code)
    {
        if (code is "model.quota" or "model.key" or "model.unknown" or "model.moved"
            or "model.unreachable" or "model.busy" or "model.slow" or "model.garbled")
        {
            Interlocked.Exchange(ref until, (time.GetUtcNow() + Duration).UtcTicks);
        }
    }
}
