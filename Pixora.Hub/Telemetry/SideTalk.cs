using System.Diagnostics;
using OpenTelemetry;
using Pixora.Hub.Grains;

namespace Pixora.Hub.Telemetry;

/// <summary>Keeps out of the exports what only fills them, and what somebody may have written.</summary>
internal sealed class SideTalk : BaseProcessor<Activity>
{
    /// <summary>Progress of assets, several times a second each.</summary>
    private static readonly string Progress = $"{nameof(IAssetListener)}/";

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

        if (data.DisplayName.StartsWith(Progress, StringComparison.Ordinal))
        {
            data.ActivityTraceFlags &= ~ActivityTraceFlags.Recorded;
        }
    }
}
