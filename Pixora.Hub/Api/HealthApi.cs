using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Pixora.Hub.Api;

/// <summary>Says whether the server lives and whether it can make films; if not, why not.</summary>
internal static class HealthApi
{
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks()
            .AddCheck<DataFolderCheck>("data")
            .AddCheck<FFmpegCheck>("ffmpeg")
            .AddCheck<FreeDiskCheck>("disk");
        return services;
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/healthz/live", () => TypedResults.Ok(new { live = true })).AllowAnonymous();
        app.MapHealthChecks("/healthz/ready", new HealthCheckOptions { ResponseWriter = WriteAsync }).AllowAnonymous();
    }

    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(
        new
        {
            ready = report.Status is HealthStatus.Healthy,
            reasons = report.Entries.Values.Where(entry => entry.Status is not HealthStatus.Healthy).Select(entry => entry.Description),
        },
        context.RequestAborted);
}
