using Microsoft.Extensions.Diagnostics.HealthChecks;
using Pixora.Hub.Realtime;

namespace Pixora.Hub.Api;

internal sealed class DrainCheck(ConnectionDrain drain) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken) =>
        Task.FromResult(drain.IsGoing
            ? HealthCheckResult.Unhealthy("server.stopping: This server goes down.")
            : HealthCheckResult.Healthy());
}
