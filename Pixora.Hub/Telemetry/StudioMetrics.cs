using System.Diagnostics.Metrics;
using Pixora.Hub.Contracts;
using Pixora.Hub.Stories;
using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Telemetry;

/// <summary>
/// The metrics of this pod. Their names are in docs/watching.md; they cost nothing while nobody collects them.
/// </summary>
internal sealed class StudioMetrics
{
    public const string Name = "Pixora";

    /// <summary>Bucket boundaries of what takes milliseconds, in seconds.</summary>
    private static readonly double[] ShortBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    /// <summary>Bucket boundaries of what takes seconds or minutes, in seconds.</summary>
    private static readonly double[] LongBuckets = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600];

    private readonly Counter<long> commands;
    private readonly UpDownCounter<long> filmsWaiting;
    private readonly UpDownCounter<long> shifts;
    private readonly Counter<long> assets;
    private readonly Histogram<double> calls;
    private readonly Counter<double> cost;
    private readonly Histogram<double> lag;
    private readonly Counter<long> swept;
    private readonly Counter<long> freed;

    public StudioMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        commands = meter.CreateCounter<long>("pixora.commands", "{command}", "Commands to tasks, by type and outcome.");
        filmsWaiting = meter.CreateUpDownCounter<long>(
            "pixora.films.waiting", "{film}", "Approved films that wait for a stage.");
        shifts = meter.CreateUpDownCounter<long>("pixora.shifts.active", "{shift}", "Tasks being worked on, by duty.");
        assets = meter.CreateCounter<long>(
            "pixora.assets", "{asset}", "Assets that renders asked for: a hit was there, a miss had to be made.");
        calls = meter.CreateHistogram(
            "pixora.provider.call.duration", "s", "Calls of makers, by outcome.", null, Buckets(LongBuckets));
        cost = meter.CreateCounter<double>("pixora.provider.cost", "{USD}", "What the makers cost, in US dollars.");
        swept = meter.CreateCounter<long>("pixora.swept.assets", "{asset}", "Assets that a sweep dropped.");
        freed = meter.CreateCounter<long>("pixora.swept.size", "By", "Bytes that sweeps freed.");
        lag = meter.CreateHistogram(
            "pixora.event.lag", "s", "From a fact being caused to its being sent to the viewers.", null, Buckets(ShortBuckets));
    }

    /// <param name="code">Why it did not take effect, null when it did.</param>
    public void Commanded(string type, Actor by, string? code) =>
        commands.Add(1, new(Tags.Command, type), new(Tags.By, Tags.Text(by)), new(Tags.Outcome, code ?? Tags.Ok));

    public void FilmsWaitingChanged(int by) => filmsWaiting.Add(by);

    public void RunsChanged(DueWorkKind duty, int by) =>
        shifts.Add(by, new KeyValuePair<string, object?>(Tags.Duty, Tags.Text(duty)));

    /// <param name="reused">True when the asset existed already.</param>
    public void Arrived(AssetKind kind, bool reused) =>
        assets.Add(1, new(Tags.AssetKind, Tags.Text(kind)), new(Tags.AssetResult, reused ? "hit" : "miss"));

    /// <param name="code">Why it failed, null when it did not.</param>
    public void Made(MakerProfile maker, Price price, string? code, TimeSpan took)
    {
        calls.Record(took.TotalSeconds, new(Tags.Maker, maker.Name), new(Tags.Outcome, code ?? Tags.Ok));
        if (code is null && price.Dollars is { } dollars)
        {
            cost.Add((double)dollars, new KeyValuePair<string, object?>(Tags.Maker, maker.Name));
        }
    }

    public void Swept(SweepReport report)
    {
        swept.Add(report.Dropped);
        freed.Add(report.FreedBytes);
    }

    /// <summary>
    /// Records how long facts took to be sent. Clocks of pods may differ a little: a fact from the future counts as
    /// sent at once.
    /// </summary>
    public void Sent(EventBatch batch, DateTimeOffset now)
    {
        foreach (var fact in batch.Facts)
        {
            lag.Record(Math.Max(0, (now - fact.At).TotalSeconds));
        }
    }

    private static InstrumentAdvice<double> Buckets(IReadOnlyList<double> boundaries) =>
        new() { HistogramBucketBoundaries = boundaries };
}
