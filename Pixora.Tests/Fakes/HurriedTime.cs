namespace Pixora.Tests.Fakes;

/// <summary>
/// A clock on which a wait of up to a minute is over at once and written down; a longer one, as patience is, never
/// ends.
/// </summary>
internal sealed class HurriedTime : TimeProvider
{
    public List<TimeSpan> Waits { get; } = [];

    public override DateTimeOffset GetUtcNow() => new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new HurriedTimer(
            System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan), Waits);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class HurriedTimer(ITimer inner, List<TimeSpan> waits) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            var soon = dueTime >= TimeSpan.Zero && dueTime <= TimeSpan.FromMinutes(1);
            if (soon)
            {
                waits.Add(dueTime);
            }

            return inner.Change(soon ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public void Dispose() => inner.Dispose();

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
