using System.Globalization;

namespace Pixora.Tests.Cluster;

/// <summary>
/// Watches how many threads want each core. A bound on time is stretched by it: a test fails for what the server does,
/// not for what else the machine does meanwhile.
/// </summary>
internal sealed class MachineLoad : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    private readonly ITimer samples;
    private long runnable;
    private long count;

    public MachineLoad() => samples = TimeProvider.System.CreateTimer(_ => Sample(), null, TimeSpan.Zero, Pause);

    /// <summary>Threads for each core since this was made, at least 1.</summary>
    public double Factor =>
        Math.Max(1, (double)Interlocked.Read(ref runnable) / Math.Max(1, Interlocked.Read(ref count)) / Environment.ProcessorCount);

    /// <summary>What would take this long on a machine of one's own.</summary>
    public TimeSpan Stretch(TimeSpan bound) => bound * Factor;

    public void Dispose() => samples.Dispose();

    /// <summary>The first half of the fourth field: threads that run or could (proc(5), loadavg).</summary>
    private void Sample()
    {
        var field = File.ReadAllText("/proc/loadavg").Split(' ')[3];
        Interlocked.Add(
            ref runnable,
            long.Parse(field.AsSpan(0, field.IndexOf('/', StringComparison.Ordinal)), CultureInfo.InvariantCulture));
        Interlocked.Increment(ref count);
    }
}
