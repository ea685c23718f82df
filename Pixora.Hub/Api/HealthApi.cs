using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Pixora.Hub.Contracts;
using Pixora.Hub.Settings;

namespace Pixora.Hub.Api;

/// <summary>Liveness and readiness: whether the process runs, whether it can make films, and why not.</summary>
internal static class HealthApi
{
    public static IServiceCollection AddHealth(this IServiceCollection services, HubRole role)
    {
        var checks = services.AddHealthChecks()
            .AddCheck<DrainCheck>("stopping")
            .AddCheck<StoreCheck>("store")
            .AddCheck<DataFolderCheck>("data")
            .AddCheck<FreeDiskCheck>("disk");
        if (role is not HubRole.Web)
        {
            checks.AddCheck<FFmpegCheck>("ffmpeg");
        }

        return services;
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/healthz/live", () => TypedResults.Ok(new Liveness(true))).AllowAnonymous();
        app.MapHealthChecks("/healthz/ready", new HealthCheckOptions { ResponseWriter = WriteAsync }).AllowAnonymous();
    }

    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(
        new Readiness(
            report.Status is HealthStatus.Healthy,
            [.. report.Entries.Values.Where(entry => entry.Status is not HealthStatus.Healthy).Select(entry => entry.Description)]),
        context.RequestAborted);
}
