namespace Pixora.Media.Rendering.Tools;

/// <summary>Watchdog of a running program: checks activity, running time, memory and output.</summary>
internal sealed class ToolWatch(ProcessFamily family, ToolOptions options, ToolBounds bounds, TimeProvider clock)
{
    private const double ShortestTick = 0.05;
    private const double LongestTick = 0.25;
    private const int TicksToIdle = 8;
    private const int IdlesToTotal = 10;

    private readonly TimeSpan tick = TimeSpan.FromSeconds(
        Math.Clamp(options.IdleSeconds / TicksToIdle, ShortestTick, LongestTick));
    private readonly TimeSpan most = TimeSpan.FromSeconds(
        (IdlesToTotal * options.IdleSeconds) + (bounds.Seconds * options.SecondsPerSecond));
    private TimeSpan idle;
    private TimeSpan total;

    /// <summary>Waits until the program has ended, its feeder has failed, or a limit is reached.</summary>
    /// <returns>
    /// The limit, null when the program has ended; what it is after a cancellation or a failed feed does not matter.
    /// </returns>
    public async Task<ToolEnding?> UntilAsync(ToolSigns signs, CancellationToken cancellationToken)
    {
        using var ticks = new PeriodicTimer(tick, clock);
        var cancelled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancellationToken.Register(cancelled.SetResult);
        var last = clock.GetTimestamp();
        while (true)
        {
            await Task.WhenAny(
                signs.Exited, cancelled.Task, ticks.WaitForNextTickAsync(CancellationToken.None).AsTask());
            if (signs.Exited.IsCompleted)
            {
                return null;
            }

            var now = clock.GetTimestamp();
            var reached = cancelled.Task.IsCompleted || signs.Feeding.IsFaulted
                ? ToolEnding.Refused
                : Limit(clock.GetElapsedTime(last, now), signs);
            last = now;
            if (reached is not null)
            {
                return reached;
            }
        }
    }

    private ToolEnding? Limit(TimeSpan passed, ToolSigns signs)
    {
        // Time in which this process was suspended does not count.
        passed = passed < 2 * tick ? passed : 2 * tick;
        var (worked, memory) = family.Look();
        idle = worked || signs.IsStarved ? TimeSpan.Zero : idle + passed;
        total += passed;
        return true switch
        {
            _ when signs.IsTooMuch() => ToolEnding.Output,
            _ when memory > (long)options.MemoryMegabytes << 20 => ToolEnding.Memory,
            _ when idle.TotalSeconds >= options.IdleSeconds => ToolEnding.Stalled,
            _ when total >= most => ToolEnding.Slow,
            _ => null,
        };
    }
}
