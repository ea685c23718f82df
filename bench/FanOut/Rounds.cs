namespace Pixora.Bench.FanOut;

/// <summary>
/// Measurements of one server, round by round; medians are reported, because other work may disturb single rounds.
/// </summary>
internal sealed class Rounds(ViewerPool pool)
{
    private const double MinRateRatio = 0.90;

    private const double MaxDelayRatio = 1.25;

    private const double MaxMemoryRatio = 1.25;

    private readonly List<Throughput> throughputs = [];

    private readonly List<double> delays = [];

    private double Rate => Median(throughputs.Select(one => one.Rate));

    private double Batch => Median(throughputs.Select(one => one.Batch));

    private double Cost => Median(throughputs.Select(one => one.Cost));

    private double Delay => Median(delays);

    private MemoryUse Held => pool.Held;

    public async Task RunAsync(TimeSpan saturated, int pacedSeconds)
    {
        throughputs.Add(await pool.SaturateAsync(saturated));
        delays.Add(await pool.DelayAsync(pacedSeconds));
    }

    public void Note(BenchReport report, string whose)
    {
        report.Note($"{whose}facts/s", Rate);
        report.Note($"{whose}facts a message", Batch);
        report.Note($"{whose}server's processor µs a fact", Cost);
        report.Note($"{whose}p99 at 5,000 facts/s, ms", Delay);
        report.Note($"{whose}kB resident an idle connection", Held.Resident / 1000.0);
        report.Note($"{whose}kB of it objects", Held.Managed / 1000.0);
    }

    public void Promise(BenchReport report, string viewers, Rounds bare)
    {
        report.Note($"{viewers}server's processor time, Pixora ÷ bare", Cost / bare.Cost);
        report.PromiseAtLeast($"{viewers}facts/s, Pixora ÷ bare", Rate / bare.Rate, MinRateRatio);
        report.Promise($"{viewers}p99, Pixora ÷ bare", Delay / bare.Delay, MaxDelayRatio);
    }

    /// <summary>
    /// For many viewers only: with few, the normal variation of the memory of a server is larger than their share.
    /// </summary>
    public void PromiseMemory(BenchReport report, string viewers, Rounds bare)
    {
        report.Note($"{viewers}objects an idle connection, Pixora ÷ bare", (double)Held.Managed / bare.Held.Managed);
        report.Promise($"{viewers}memory an idle connection, Pixora ÷ bare", (double)Held.Resident / bare.Held.Resident, MaxMemoryRatio);
    }

    private static double Median(IEnumerable<double> all)
    {
        var sorted = all.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
