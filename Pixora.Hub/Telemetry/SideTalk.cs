using System.Diagnostics;
using OpenTelemetry;

namespace Pixora.Hub.Telemetry;

/// <summary>Keeps out of the exports what only fills them, and what somebody may have written.</summary>
/// <param name="progress">Interface whose calls report progress, several times a second each: their spans are not exported.</param>
internal sealed class SideTalk(string progress) : BaseProcessor<Activity>
{
    /// <summary>Grain calls carry the text of what failed, which may quote a person; the type stays.</summary>
    private static readonly string[] Texts = ["exception.message", "exception.stacktrace"];

    public override void OnEnd(Activity data)
    {
        foreach (var text in Texts)
        {
            data.SetTag(text, null);
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
