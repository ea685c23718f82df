using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Pixora.Media.Rendering.Tools;

namespace Pixora.Hub.Api;

internal sealed class FFmpegCheck(IOptions<ToolOptions> tools) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken) =>
        Task.FromResult(NativeTool.IsInstalled(tools.Value.FFmpeg) && NativeTool.IsInstalled(tools.Value.FFprobe)
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy(
                "ffmpeg.missing: films can be planned but not made. Run './pixora up', or: apt-get install ffmpeg"));
}
