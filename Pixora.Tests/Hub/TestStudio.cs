using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pixora.Agents.Planning;
using Pixora.Hub;
using Pixora.Media;
using Pixora.Media.Rendering;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub;

/// <summary>A whole server on a free loopback port, with a planner and a renderer that the test holds in its hand.</summary>
internal sealed class TestStudio : IAsyncDisposable
{
    private readonly WebApplication app;

    private TestStudio(WebApplication app, StagedRenderer renderer)
    {
        this.app = app;
        Renderer = renderer;
    }

    public StagedRenderer Renderer { get; }

    public Uri Address => new(app.Urls.Single());

    public IServiceProvider Services => app.Services;

    public static Task<TestStudio> OpenAsync(TemporaryFolder data) => OpenAsync(data, new StagedRenderer(Path.Combine(data.Path, "films")));

    public static async Task<TestStudio> OpenAsync(TemporaryFolder data, StagedRenderer renderer)
    {
        var app = Build(data.Path, renderer, TestStore.Settings);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new TestStudio(app, renderer);
    }

    /// <summary>The server, not started yet. Studios of one data folder find each other in the store.</summary>
    public static WebApplication Build(string data, StagedRenderer renderer, IEnumerable<KeyValuePair<string, string?>> store)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection([new("Pixora:DataFolder", data), new("Pixora:LeastFreeMegabytes", "0"), new("Pixora:KeyPrefix", Path.GetFileName(data).ToLowerInvariant())]);
        builder.Configuration.AddInMemoryCollection(store);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddPixoraMedia();
        builder.AddPixoraHub();
        builder.Services.AddSingleton<IPlanner, InstantPlanner>().AddSingleton<IFilmRenderer>(renderer);
        return builder.Build().MapPixora();
    }

    /// <summary>A client of the HTTP doors.</summary>
    public HttpClient Http() => new() { BaseAddress = Address };

    public Task<Viewer> ComeAsync() => Viewer.ConnectAsync(Address);

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
    }
}
