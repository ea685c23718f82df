namespace Pixora.Bench.FanOut;

/// <summary>What one server was seen to do, round by round; medians count, for the machine may be busy with something else.</summary>
internal sealed class Rounds(Crowd crowd)
{
    private const double MinRateRatio = 0.90;

    private const double MaxDelayRatio = 1.25;

    private const double MaxMemoryRatio = 1.25;

    private readonly List<Flow> flows = [];

    private readonly List<double> delays = [];

    private double Rate => Median(flows.Select(flow => flow.Rate));

    private double Batch => Median(flows.Select(flow => flow.Batch));

    private double Cost => Median(flows.Select(flow => flow.Cost));

    private double Delay => Median(delays);

    private Holding Held => crowd.Held;

    public async Task RunAsync(TimeSpan saturated, int pacedSeconds)
    {
        flows.Add(await crowd.SaturateAsync(saturated));
        delays.Add(await crowd.DelayAsync(pacedSeconds));
    }

    public void Note(BenchLedger ledger, string whose)
    {
        ledger.Note($"{whose}facts/s", Rate);
        ledger.Note($"{whose}facts a message", Batch);
        ledger.Note($"{whose}server's processor µs a fact", Cost);
        ledger.Note($"{whose}p99 at 5,000 facts/s, ms", Delay);
        ledger.Note($"{whose}kB resident an idle connection", Held.Resident / 1000.0);
        ledger.Note($"{whose}kB of it objects", Held.Managed / 1000.0);
    }

    public void Promise(BenchLedger ledger, string viewers, Rounds bare)
    {
        ledger.Note($"{viewers}server's processor time, Pixora ÷ bare", Cost / bare.Cost);
        ledger.PromiseAtLeast($"{viewers}facts/s, Pixora ÷ bare", Rate / bare.Rate, MinRateRatio);
        ledger.Promise($"{viewers}p99, Pixora ÷ bare", Delay / bare.Delay, MaxDelayRatio);
    }

    /// <summary>For many viewers: among few, what a server takes and gives back all the time weighs more than they do.</summary>
    public void PromiseMemory(BenchLedger ledger, string viewers, Rounds bare)
    {
        ledger.Note($"{viewers}objects an idle connection, Pixora ÷ bare", (double)Held.Managed / bare.Held.Managed);
        ledger.Promise($"{viewers}memory an idle connection, Pixora ÷ bare", (double)Held.Resident / bare.Held.Resident, MaxMemoryRatio);
    }

    private static double Median(IEnumerable<double> all)
    {
        var sorted = all.Order().ToList();
        return sorted[sorted.Count / 2];
    }
}
