namespace Pixora.Hub.Security;

/// <summary>Bounds how many lines of one kind are written, and counts those that are not.</summary>
internal sealed class LineRate(TimeProvider clock)
{
    /// <summary>Lines at once; later <see cref="PerMinute"/>.</summary>
    public const int AtOnce = 20;

    public const int PerMinute = 20;

    private readonly TokenBucket lines = new(PerMinute / 60.0, AtOnce, clock);
    private long leftOut;

    /// <summary>True when a line may be written; else it is counted.</summary>
    public bool TryPass()
    {
        var passes = lines.TryTake();
        if (!passes)
        {
            Interlocked.Increment(ref leftOut);
        }

        return passes;
    }

    /// <summary>How many were left out since this was asked last.</summary>
    public long TakeLeftOut() => Interlocked.Exchange(ref leftOut, 0);
}
