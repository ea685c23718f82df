using System.Globalization;
using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Inspection;

/// <summary>Reads spans of time out of the frame metadata that FFmpeg's detectors print.</summary>
internal static class FoundSpans
{
    /// <param name="printed">What the <c>metadata=print</c> filter wrote.</param>
    /// <param name="name">What the detector prints before <c>_start</c> and <c>_end</c>, such as <c>black</c>.</param>
    /// <param name="end">Seconds: where a span ends that was still open.</param>
    /// <param name="from">Seconds: what the printed times count from.</param>
    public static ValueList<SecondsSpan> Parse(string printed, string name, double end, double from = 0)
    {
        var startKey = $"lavfi.{name}_start";
        var endKey = $"lavfi.{name}_end";
        var spans = new List<SecondsSpan>();
        double? open = null;
        foreach (var line in printed.Split('\n'))
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            var key = equals < 0 ? "" : line[..equals];
            if (key == startKey)
            {
                open = Seconds(line[(equals + 1)..]);
            }
            else if (key == endKey && open is { } start)
            {
                spans.Add(new SecondsSpan(start, Seconds(line[(equals + 1)..])));
                open = null;
            }
        }

        IEnumerable<SecondsSpan> all = open is { } last ? [.. spans, new SecondsSpan(last, end)] : spans;
        return [.. all.Select(span => new SecondsSpan(from + span.Start, from + span.End))];
    }

    /// <summary>The same stretches of time, in order, each once: what overlaps or touches is one.</summary>
    public static ValueList<SecondsSpan> Join(IEnumerable<SecondsSpan> spans)
    {
        var joined = new List<SecondsSpan>();
        foreach (var span in spans.OrderBy(span => span.Start))
        {
            if (joined.Count > 0 && span.Start <= joined[^1].End)
            {
                joined[^1] = new(joined[^1].Start, Math.Max(joined[^1].End, span.End));
            }
            else
            {
                joined.Add(span);
            }
        }

        return [.. joined];
    }

    /// <summary>The stretches of the found spans, in seconds, that no planned one covers.</summary>
    /// <param name="margin">Seconds that a planned span may be longer on both sides.</param>
    public static IReadOnlyList<SecondsSpan> Unplanned(
        IEnumerable<SecondsSpan> found, IEnumerable<SecondsSpan> planned, double margin)
    {
        var left = found.ToList();
        foreach (var plan in planned)
        {
            left = [.. left.SelectMany(span => Without(span, new SecondsSpan(plan.Start - margin, plan.End + margin)))];
        }

        return left;
    }

    private static IEnumerable<SecondsSpan> Without(SecondsSpan span, SecondsSpan plan)
    {
        SecondsSpan[] parts =
            [new(span.Start, Math.Min(span.End, plan.Start)), new(Math.Max(span.Start, plan.End), span.End)];
        return parts.Where(part => part.End > part.Start);
    }

    private static double Seconds(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
