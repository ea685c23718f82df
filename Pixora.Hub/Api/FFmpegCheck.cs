using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Pixora.Hub.Api;

internal sealed class FFmpegCheck : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken) =>
        Task.FromResult(NativeTool.IsInstalled("ffmpeg") && NativeTool.IsInstalled("ffprobe")
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy("ffmpeg.missing: films can be planned but not made. Run './pixora up', or: apt-get install ffmpeg"));
}
