using Microsoft.Extensions.Diagnostics.HealthChecks;
using Pixora.Hub.Settings;

namespace Pixora.Hub.Api;

internal sealed class DataFolderCheck(StudioFolder folder) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken)
    {
        try
        {
            folder.Prove();
            return Task.FromResult(HealthCheckResult.Healthy());
        }
        catch (StartRefusedException refused)
        {
            return Task.FromResult(
                HealthCheckResult.Unhealthy($"{refused.Code}: the data folder cannot be written to; the log says why.", refused));
        }
    }
}
