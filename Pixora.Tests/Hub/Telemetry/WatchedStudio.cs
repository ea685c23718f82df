using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pixora.Agents;
using Pixora.Agents.Planning;
using Pixora.Hub;
using Pixora.Media;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Telemetry;

/// <summary>A whole server that makes very small films for real.</summary>
internal static class WatchedStudio
{
    public static async Task<WebApplication> OpenAsync(
        TemporaryFolder data, params KeyValuePair<string, string?>[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Local" });
        builder.Configuration.AddInMemoryCollection(
        [
            new("Pixora:DataFolder", data.Path), new("Pixora:LeastFreeMegabytes", "0"),
            new("Pixora:KeyPrefix", Path.GetFileName(data.Path).ToLowerInvariant()),
            new("Render:ShortSide", "36"), new("Render:FrameRate", "12"), .. TestStore.Settings, .. settings,
        ]);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddPixoraMedia().AddPixoraAgents(builder.Configuration);
        builder.AddPixoraHub();
        builder.Services.AddSingleton<IPlanner, InstantPlanner>();
        var app = builder.Build().MapPixora();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
