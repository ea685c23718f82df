using System.Diagnostics;
using OpenTelemetry;

namespace Pixora.Hub.Telemetry;

/// <summary>Drops spans that only fill the export, and removes from the others texts that may quote a person.</summary>
/// <param name="progress">
/// Name of the interface whose calls report progress, several times a second each: their spans are dropped.
/// </param>
internal sealed class TelemetryScrubber(string progress) : BaseProcessor<Activity>
{
    /// <summary>
    /// Spans of grain calls carry the text of an exception, which may quote a person; its type stays.
    /// </summary>
    private static readonly string[] Texts = ["exception.message", "exception.stacktrace"];

    private const string PathTag = "url.path";

    /// <summary>Paths of shared films hold the secret of their link.</summary>
    private const string Shared = "/s/";

    public override void OnEnd(Activity data)
    {
        foreach (var text in Texts)
        {
            data.SetTag(text, null);
        }

        if (data.GetTagItem(PathTag) is string path && path.StartsWith(Shared, StringComparison.OrdinalIgnoreCase))
        {
            data.SetTag(PathTag, Shared);
        }

        if (data.StatusDescription is not null)
        {
            data.SetStatus(data.Status);
        }

        if (data.DisplayName.StartsWith($"{progress}/", StringComparison.Ordinal))
        {
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }
    }
}
