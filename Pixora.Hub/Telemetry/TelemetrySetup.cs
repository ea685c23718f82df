using System.Reflection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using Pixora.Hub.Settings;
using Pixora.Media;
using Pixora.Media.Telemetry;

namespace Pixora.Hub.Telemetry;

/// <summary>Lets the server be watched where that is asked for: over OTLP, at <c>/metrics</c>, or both. See docs/watching.md.</summary>
internal static class TelemetrySetup
{
    /// <summary>OpenTelemetry's own variable, as are all others of the export.</summary>
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    private const string MetricsPath = "/metrics";

    /// <param name="progress">As for <see cref="SideTalk"/>.</param>
    public static void AddTelemetry(this WebApplicationBuilder builder, string progress)
    {
        builder.Services.AddSingleton<StudioMeter>();
        var (exported, scraped) = (!string.IsNullOrEmpty(builder.Configuration[Endpoint]), IsScraped(builder.Configuration));
        if (!exported && !scraped)
        {
            return;
        }

        var telemetry = builder.Services.AddOpenTelemetry().ConfigureResource(Name).WithMetrics(metrics => Measure(metrics, scraped));
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

    private static bool IsScraped(IConfiguration configuration) => configuration.GetSection(HubOptions.Section).GetValue<bool>(nameof(HubOptions.Metrics));

    /// <summary>What the environment says (<c>OTEL_SERVICE_NAME</c>) comes last and so counts.</summary>
    private static void Name(ResourceBuilder resource) => resource
        .AddService("pixora-hub", serviceVersion: typeof(TelemetrySetup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion)
        .AddEnvironmentVariableDetector();

    private static void Measure(MeterProviderBuilder metrics, bool scraped)
    {
        metrics.AddMeter(StudioMeter.Name).AddAspNetCoreInstrumentation().AddHttpClientInstrumentation().AddRuntimeInstrumentation();
        if (scraped)
        {
            metrics.AddPrometheusExporter();
        }
    }

    private static void Trace(TracerProviderBuilder traces, string progress) => traces
        .AddSource(StudioSpans.Name, MediaActivity.Name, "Microsoft.Orleans.Application", "Microsoft.AspNetCore.SignalR.Server")
        .AddAspNetCoreInstrumentation(options => options.Filter = IsForPeople)
        .AddHttpClientInstrumentation()
        .AddProcessor(new SideTalk(progress));

    /// <summary>Probes and scrapes come every few seconds and say nothing.</summary>
    private static bool IsForPeople(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/healthz", StringComparison.Ordinal) && !context.Request.Path.StartsWithSegments(MetricsPath, StringComparison.Ordinal);
}
