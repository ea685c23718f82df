using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pixora.Agents;
using Pixora.Agents.Planning;
using Pixora.Hub;
using Pixora.Hub.Security;
using Pixora.Media;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Storage;
using Pixora.Tests.Fakes;
using Pixora.Tests.Media.Storage;

namespace Pixora.Tests.Hub;

/// <summary>
/// A whole server on a free loopback port, with a planner and a renderer that the test holds in its hand.
/// </summary>
internal sealed class TestStudio : IAsyncDisposable
{
    private readonly WebApplication app;

    /// <summary>Null in a studio that a test has for itself.</summary>
    private readonly string? guest;

    private TestStudio(WebApplication app, StagedRenderer renderer, string? guest = null)
    {
        this.app = app;
        this.guest = guest;
        Renderer = renderer;
    }

    public StagedRenderer Renderer { get; }

    public Uri Address => new(app.Urls.Single());

    public IServiceProvider Services => app.Services;

    /// <param name="settings">What differs from a studio on a laptop, such as <c>Pixora:Limits:Connections</c>.</param>
    public static Task<TestStudio> OpenAsync(TemporaryFolder data, params KeyValuePair<string, string?>[] settings) =>
        OpenAsync(data, new StagedRenderer(data.Path), settings);

    public static async Task<TestStudio> OpenAsync(
        TemporaryFolder data, StagedRenderer renderer, params KeyValuePair<string, string?>[] settings)
    {
        var app = Build(data.Path, renderer, [.. TestStore.SettingsWith(settings)]);
        return await StartAsync(app, renderer);
    }

    /// <param name="change">What a test puts in place of something else.</param>
    /// <param name="settings">As above.</param>
    public static Task<TestStudio> OpenAsync(
        TemporaryFolder data, Action<WebApplicationBuilder> change, params KeyValuePair<string, string?>[] settings)
    {
        var renderer = new StagedRenderer(data.Path);
        return StartAsync(Build(data.Path, renderer, [.. TestStore.SettingsWith(settings)], change), renderer);
    }

    private static async Task<TestStudio> StartAsync(WebApplication app, StagedRenderer renderer)
    {
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new TestStudio(app, renderer);
    }

    /// <summary>The server, not started yet. Studios of one data folder find each other in the store.</summary>
    /// <param name="change">What a test puts in place of something else.</param>
    public static WebApplication Build(
        string data, StagedRenderer renderer, IEnumerable<KeyValuePair<string, string?>> store,
        Action<WebApplicationBuilder>? change = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Local" });
        builder.Configuration.AddInMemoryCollection(
            [
                new("Pixora:DataFolder", data), new("Pixora:LeastFreeMegabytes", "0"),
                new("Pixora:KeyPrefix", Path.GetFileName(data).ToLowerInvariant()),
            ]);
        builder.Configuration.AddInMemoryCollection(store);
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddPixoraMedia().AddPixoraAgents(builder.Configuration);
        builder.AddPixoraHub();
        builder.Services.AddSingleton<IPlanner, InstantPlanner>()
            .AddSingleton<IFilmRenderer>(renderer).AddSingleton<IAssetCheck, RubbishCheck>();
        change?.Invoke(builder);
        return builder.Build().MapPixora();
    }

    /// <summary>The same server for a test that shares it: whoever is not named is a user that nobody was before.</summary>
    /// <returns>A studio whose end does not end the server.</returns>
    public TestStudio ForGuest() => new(app, Renderer, Guid.NewGuid().ToString("n"));

    /// <summary>Who comes when nobody is named.</summary>
    public string User => guest ?? "local";

    /// <summary>A client of the HTTP doors who has signed in.</summary>
    public HttpClient Http(string? user = null) =>
        new() { BaseAddress = Address, DefaultRequestHeaders = { Authorization = new("Bearer", Token(user)) } };

    public Task<Viewer> ComeAsync(string? user = null) => Viewer.ConnectAsync(Address, Token(user));

    /// <summary>Has a film made from beginning to end.</summary>
    /// <returns>Its task.</returns>
    public async Task<string> FilmAsync()
    {
        Renderer.Go();
        await using var viewer = await ComeAsync();
        var task = await viewer.CreateReviewedAsync();
        await viewer.ApproveAsync(task);
        await viewer.UntilAsync("completed");
        return task;
    }

    /// <summary>A token as the local sign-in makes it.</summary>
    public string Token(string? user = null) => Services.GetRequiredService<LocalTokens>().Issue(new(user ?? User)).Token;

    public async ValueTask DisposeAsync()
    {
        if (guest is not null)
        {
            return;
        }

        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
    }
}
