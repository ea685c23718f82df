using System.Collections.Concurrent;
using System.Diagnostics;

namespace Pixora.Tests.Hub.Telemetry;

/// <summary>Every span that begins in this process while it listens.</summary>
internal sealed class SpanRecorder : IDisposable
{
    private static readonly string[] Sources =
    [
        "Pixora.Hub", "Pixora.Media", "Microsoft.Orleans.Application", "Microsoft.AspNetCore.SignalR.Server",
    ];

    private readonly ConcurrentDictionary<ActivitySpanId, Activity> spans = new();
    private readonly ActivityListener listener;

    public SpanRecorder()
    {
        listener = new ActivityListener
        {
            ShouldListenTo = source => Sources.Contains(source.Name),
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = span => spans[span.SpanId] = span,
        };
        ActivitySource.AddActivityListener(listener);
    }

    public IEnumerable<Activity> All => spans.Values;

    /// <summary>The spans of a task with a name.</summary>
    public IEnumerable<Activity> Of(string task, string name) =>
        spans.Values.Where(
            span => span.OperationName == name && span.GetTagItem("pixora.task.id") as string == task).OrderBy(span => span.StartTimeUtc);

    public IReadOnlyList<Activity> Trace(Activity of) => [.. spans.Values.Where(span => span.TraceId == of.TraceId)];

    /// <summary>The names from a span up to the one that nothing caused.</summary>
    public IEnumerable<string> Ancestry(Activity span)
    {
        for (var next = span; next is not null; next = spans.GetValueOrDefault(next.ParentSpanId))
        {
            yield return next.DisplayName;
        }
    }

    public void Dispose() => listener.Dispose();
}
