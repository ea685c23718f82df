using Microsoft.Extensions.Diagnostics.HealthChecks;
using Pixora.Hub.Store;
using Pixora.Media.Generation;

namespace Pixora.Hub.Api;

internal sealed class StoreCheck(StudioStore store) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context, CancellationToken cancellationToken)
    {
        try
        {
            await store.AskAsync(database => database.PingAsync());
            return HealthCheckResult.Healthy();
        }
        catch (ProviderException away)
        {
            return HealthCheckResult.Unhealthy($"{away.Code}: {away.Message}");
        }
    }
}
