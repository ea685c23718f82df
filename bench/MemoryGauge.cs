using System.Globalization;

namespace Pixora.Bench;

/// <summary>The most memory this process and the programs it started hold at one time, as Linux counts it (VmRSS in /proc).</summary>
internal sealed class MemoryGauge : IDisposable
{
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(50);

    private readonly ITimer timer;

    private long peak;

    public MemoryGauge() => timer = TimeProvider.System.CreateTimer(_ => peak = Math.Max(peak, Resident(Environment.ProcessId)), null, TimeSpan.Zero, Period);

    /// <summary>Gigabytes (10⁹).</summary>
    public double PeakGigabytes => peak / 1e9;

    public void Dispose() => timer.Dispose();

    private static long Resident(int process)
    {
        try
        {
            var children = Directory.EnumerateDirectories($"/proc/{process}/task")
                .SelectMany(thread => File.ReadAllText($"{thread}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .ToList();
            return Status(process) + children.Sum(child => Resident(int.Parse(child, CultureInfo.InvariantCulture)));
        }
        catch (IOException)
        {
            // It has ended.
            return 0;
        }
    }

    private static long Status(int process)
    {
        var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmRSS:", StringComparison.Ordinal));
        return line is null ? 0 : 1024 * long.Parse(line.AsSpan(6).Trim().ToString().Split(' ')[0], CultureInfo.InvariantCulture);
    }
}
