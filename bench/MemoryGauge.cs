using System.Globalization;

namespace Pixora.Bench;

/// <summary>
/// The most memory this process and the programs it started hold at one time: the sum of their proportional set sizes
/// (Pss in /proc), so that what several share counts once.
/// </summary>
internal sealed class MemoryGauge : IDisposable
{
    // Reading it walks the page tables: more often would slow down what is measured.
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(250);

    private readonly ITimer timer;

    private long peak;

    public MemoryGauge() =>
        timer = TimeProvider.System.CreateTimer(
            _ => peak = Math.Max(peak, Resident(Environment.ProcessId)), null, TimeSpan.Zero, Period);

    /// <summary>Gigabytes (10⁹).</summary>
    public double PeakGigabytes => peak / 1e9;

    public void Dispose() => timer.Dispose();

    private static long Resident(int process)
    {
        try
        {
            var children = Directory.EnumerateDirectories($"/proc/{process}/task")
                .SelectMany(
                    thread => File.ReadAllText($"{thread}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
                .ToList();
            return ProportionalSetSize(process) + children.Sum(
                child => Resident(int.Parse(child, CultureInfo.InvariantCulture)));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            // The process has ended.
            return 0;
        }
    }

    private static long ProportionalSetSize(int process)
    {
        var line = File.ReadLines($"/proc/{process}/smaps_rollup").FirstOrDefault(line =>
            line.StartsWith("Pss:", StringComparison.Ordinal));
        return line is null
            ? 0
            : 1024 * long.Parse(line.AsSpan(4).Trim().ToString().Split(' ')[0], CultureInfo.InvariantCulture);
    }
}
