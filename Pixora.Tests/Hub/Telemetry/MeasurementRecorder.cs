using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Pixora.Tests.Hub.Telemetry;

/// <summary>Everything that one server's own instruments measure.</summary>
internal sealed class MeasurementRecorder : IDisposable
{
    private readonly MeterListener listener = new();

    public MeasurementRecorder(IMeterFactory server)
    {
        listener.InstrumentPublished = (instrument, it) =>
        {
            if (instrument.Meter.Name == "Pixora" && instrument.Meter.Scope == server)
            {
                it.EnableMeasurementEvents(instrument);
            }
        };
        listener.SetMeasurementEventCallback<long>(
            (instrument, value, tags, _) => All.Enqueue(new Measurement(instrument.Name, value, tags.ToArray())));
        listener.SetMeasurementEventCallback<double>(
            (instrument, value, tags, _) => All.Enqueue(new Measurement(instrument.Name, value, tags.ToArray())));
        listener.Start();
    }

    public ConcurrentQueue<Measurement> All { get; } = [];

    /// <summary>What an instrument measured, with these values among its tags.</summary>
    public IReadOnlyList<double> Of(string instrument, params string[] tags) =>
    [
        .. All.Where(
            one => one.Instrument == instrument && tags.All(tag => one.Tags.Any(pair => tag.Equals(pair.Value))))
        .Select(one => one.Value),
    ];

    public void Dispose() => listener.Dispose();

    public sealed record Measurement(
        string Instrument, double Value, IReadOnlyList<KeyValuePair<string, object?>> Tags);
}
