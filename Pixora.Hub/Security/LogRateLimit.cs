namespace Pixora.Hub.Security;

/// <summary>Limits how many log lines of one kind are written, and counts those that are left out.</summary>
internal sealed class LogRateLimit(TimeProvider clock)
{
    /// <summary>Lines that may be written at once, before <see cref="PerMinute"/> applies.</summary>
    public const int AtOnce = 20;

    public const int PerMinute = 20;

    private readonly TokenBucket lines = new(PerMinute / 60.0, AtOnce, clock);
    private long leftOut;

    /// <summary>True when a line may be written; else it is counted as left out.</summary>
    public bool TryPass()
    {
        var passes = lines.TryTake();
        if (!passes)
        {
            Interlocked.Increment(ref leftOut);
        }

        return passes;
    }

    /// <summary>How many lines were left out since the last call.</summary>
    public long TakeLeftOut() => Interlocked.Exchange(ref leftOut, 0);
}
