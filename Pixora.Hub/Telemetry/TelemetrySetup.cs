using System.Reflection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Pixora.Hub.Settings;
using Pixora.Media.Telemetry;

namespace Pixora.Hub.Telemetry;

/// <summary>
/// Exports telemetry where the configuration says so: over OTLP, at <c>/metrics</c>, or both. See docs/watching.md.
/// </summary>
internal static class TelemetrySetup
{
    /// <summary>OpenTelemetry's own variable, as are all others of the export.</summary>
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string MetricsPath = "/metrics";

    /// <param name="progress">As for <see cref="TelemetryScrubber"/>.</param>
    public static void AddTelemetry(this WebApplicationBuilder builder, string progress)
    {
        builder.Services.AddSingleton<StudioMetrics>();
        var exported = !string.IsNullOrEmpty(builder.Configuration[Endpoint]);
        var scraped = IsScraped(builder.Configuration);
        if (!exported && !scraped)
        {
            return;
        }

        var telemetry = builder.Services.AddOpenTelemetry().ConfigureResource(Name).WithMetrics(
            metrics => Measure(metrics, scraped));
        if (exported)
        {
            telemetry.WithTracing(traces => Trace(traces, progress)).WithLogging().UseOtlpExporter();
        }
    }

    public static void MapTelemetry(this WebApplication app)
    {
        if (IsScraped(app.Configuration))
        {
            app.MapPrometheusScrapingEndpoint(MetricsPath).AllowAnonymous();
        }
    }

    private static bool IsScraped(IConfiguration configuration) =>
        configuration.GetSection(HubOptions.Section).GetValue<bool>(nameof(HubOptions.Metrics));

    /// <summary>The environment (<c>OTEL_SERVICE_NAME</c>) comes last and so overrides the name.</summary>
    private static void Name(ResourceBuilder resource)
    {
        var version = typeof(TelemetrySetup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        resource.AddService("pixora-hub", serviceVersion: version).AddEnvironmentVariableDetector();
    }

    private static void Measure(MeterProviderBuilder metrics, bool scraped)
    {
        metrics.AddMeter(StudioMetrics.Name).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddRuntimeInstrumentation();
        if (scraped)
        {
            metrics.AddPrometheusExporter();
        }
    }

    private static void Trace(TracerProviderBuilder traces, string progress) => traces
        .AddSource(StudioSpans.Name, MediaActivity.Name, "Microsoft.Orleans.Application", "Microsoft.AspNetCore.SignalR.Server")
        .AddAspNetCoreInstrumentation(options => options.Filter = IsForPeople)
        .AddHttpClientInstrumentation()
        .AddProcessor(new TelemetryScrubber(progress));

    /// <summary>Health probes and scrapes are not traced: they come every few seconds and cause nothing.</summary>
    private static bool IsForPeople(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/healthz", StringComparison.Ordinal)
        && !context.Request.Path.StartsWithSegments(MetricsPath, StringComparison.Ordinal);
}
