namespace Pixora.Agents.Chat.Profiles;

/// <summary>Whether an endpoint rests after a failure that the next question would meet too: then the others are asked first, and nobody waits for it each time.</summary>
internal sealed class Rest(TimeProvider time)
{
    private static readonly TimeSpan Length = TimeSpan.FromMinutes(1);

    private long until;

    internal bool IsOver => time.GetUtcNow().UtcTicks >= Interlocked.Read(ref until);

    /// <summary>Begins when the failure is the endpoint's own, not the question's.</summary>
    internal void After(string code)
    {
        if (code is "model.quota" or "model.key" or "model.unknown" or "model.moved" or "model.unreachable" or "model.busy" or "model.slow" or "model.garbled")
        {
            Interlocked.Exchange(ref until, (time.GetUtcNow() + Length).UtcTicks);
        }
    }
}
