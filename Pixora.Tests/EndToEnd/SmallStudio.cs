using Microsoft.Extensions.DependencyInjection;
using Pixora.Agents;
using Pixora.Agents.Planning;
using Pixora.Media;
using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Rendering.Tools;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;

namespace Pixora.Tests.EndToEnd;

/// <summary>Planner, makers and renderer as the server has them, making very small films without a server.</summary>
internal sealed class SmallStudio : IAsyncDisposable
{
    private readonly ServiceProvider services;

    /// <param name="change">What a test adds or puts in place of something else.</param>
    public SmallStudio(string data, string? ffmpeg = null, Action<IServiceCollection>? change = null)
    {
        var parts =
            new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddPixoraMedia().AddPixoraAgents();
        parts.Configure<MediaOptions>(options => options.DataFolder = data);
        parts.Configure<RenderOptions>(options =>
        {
            options.ShortSide = 90;
            options.FrameRate = 12;
        });
        if (ffmpeg is not null)
        {
            parts.Configure<ToolOptions>(tools => tools.FFmpeg = ffmpeg);
        }

        change?.Invoke(parts);
        services = parts.BuildServiceProvider();
    }

    public IFilmRenderer Renderer => services.GetRequiredService<IFilmRenderer>();

    public IAssets Parts => services.GetRequiredService<IAssets>();

    public IFilmParts Plans => services.GetRequiredService<IFilmParts>();

    /// <summary>What the renderer said, in order.</summary>
    public List<RenderProgress> Said { get; } = [];

    /// <summary>Notes on what was made or found.</summary>
    public List<AssetNote> Assets { get; } = [];

    /// <summary>Parts that could not be made.</summary>
    public List<SceneFailed> Failed { get; } = [];

    /// <summary>Orders from services, in order.</summary>
    public List<PartOrder> Ordered { get; } = [];

    public async Task<Breakdown> PlanAsync(Brief brief)
    {
        Assert.Null(BriefRules.Check(brief));
        return (await services.GetRequiredService<IPlanner>().PlanAsync(brief, new Preferences(), TestContext.Current.CancellationToken))
            .Breakdown;
    }

    public Task<FilmResult> RenderAsync(Breakdown breakdown) => Renderer.RenderAsync(
        new RenderJob(new("0123456789abcdef0123456789abcdef"), DateTimeOffset.UnixEpoch, 1, breakdown), new Watcher(
            this),
        TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => services.DisposeAsync();

    private sealed class Watcher(SmallStudio studio) : IRenderWatcher
    {
        public void Progress(RenderProgress progress) => studio.Said.Add(progress);

        public Task PartReadyAsync(StoredAsset part, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task AssetReadyAsync(AssetNote asset, CancellationToken cancellationToken)
        {
            studio.Assets.Add(asset);
            return Task.CompletedTask;
        }

        public Task OrderingAsync(PartOrder order, CancellationToken cancellationToken)
        {
            studio.Ordered.Add(order);
            return Task.CompletedTask;
        }

        public Task PartFailedAsync(SceneFailed failure, CancellationToken cancellationToken)
        {
            studio.Failed.Add(failure);
            return Task.CompletedTask;
        }
    }
}
