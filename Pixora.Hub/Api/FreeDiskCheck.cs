using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Pixora.Hub.Settings;

namespace Pixora.Hub.Api;

internal sealed class FreeDiskCheck(StudioFolder folder, IOptions<HubOptions> options) : IHealthCheck
{
    private const long Megabyte = 1_000_000;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        var free = new DriveInfo(folder.Root).AvailableFreeSpace / Megabyte;
        return Task.FromResult(free >= options.Value.LeastFreeMegabytes
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy(
                $"disk.full: {free} MB are free where the data folder lies, {options.Value.LeastFreeMegabytes} MB are needed."));
    }
}
