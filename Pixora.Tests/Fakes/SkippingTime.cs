using Pixora.Media.Providers.Remote;

namespace Pixora.Tests.Fakes;

/// <summary>
/// A clock on which a wait of up to a minute is over at once and moves the time on by as much; a longer one, as
/// patience is, never ends, and neither does that with a service that is told of a cancelled job.
/// </summary>
internal sealed class SkippingTime : TimeProvider
{
    private readonly Lock gate = new();
    private DateTimeOffset now = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Every wait, oldest first.</summary>
    public List<TimeSpan> Waits { get; } = [];

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new SkippingTimer(this, System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan));
        timer.Change(dueTime, period);
        return timer;
    }

    private bool Skip(TimeSpan wait)
    {
        if (wait < TimeSpan.Zero || wait == JobRunner.CancelPatience || wait > TimeSpan.FromMinutes(1))
        {
            return false;
        }

        lock (gate)
        {
            now += wait;
            Waits.Add(wait);
        }

        return true;
    }

    private sealed class SkippingTimer(SkippingTime time, ITimer inner) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) =>
            inner.Change(time.Skip(dueTime) ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public void Dispose() => inner.Dispose();

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
