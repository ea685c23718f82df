using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;
using Pixora.Tests.Media.Graph;
using Pixora.Tests.Media.Storage;

namespace Pixora.Tests.Media.Rendering.Making;

/// <summary>
/// A renderer whose makers write a line of text at once, with a real store. Say through <see cref="OnMake"/> what goes
/// wrong.
/// </summary>
internal sealed class FakeStudio : IDisposable
{
    private readonly DataFolder folder;

    /// <param name="options">Defaults of the makers.</param>
    /// <param name="more">Makers beside the usual ones of pictures, speech and music.</param>
    /// <param name="blobs">Where its assets are kept; null keeps them in the data folder.</param>
    public FakeStudio(
        TestData data, int lanes = 2, MakerOptions? options = null, Func<FakeStudio, IMaker[]>? more = null, IBlobStore? blobs = null)
    {
        folder = data.Open();
        Store = TestData.StoreIn(folder, Clock, blobs);
        var tools = new FakeTools(this);
        IMaker[] makers =
            [new FakeImageMaker(this), new FakeSpeaker(this), new FakeComposer(this), .. more?.Invoke(this) ?? []];
        var registry = new MakerRegistry(makers, [], tools);
        var crafts = new Crafts(
        [
            new PortraitCraft(registry), new ImageCraft(registry), new NarrationCraft(registry), new MusicCraft(
                registry),
            new MotionCraft(registry, tools),
            new ClipCraft(tools), new SceneCraft(tools), new SoundtrackCraft(tools), new CaptionsCraft(), new ThumbnailCraft(tools),
            new FilmCraft(tools, tools),
        ]);
        var settings = Options.Create(options ?? new());
        var frames = Options.Create(SampleFilms.Options);
        Assets = new AssetFlights(Store, new AssetWorkshop(Store, crafts, new WorkshopLanes(lanes), settings, Clock));
        Plans = new FilmPlans(
            new MakerSelection(registry, crafts, new MakerDefaults(settings), frames), crafts, frames);
        Known = new KnownAssets(Plans, Store);
        Renderer = new FilmRenderer(Plans, Known, Assets, Store, new FilmShelf(folder, Store));
    }

    public FakeTimeProvider Clock { get; } = new();

    public FilmRenderer Renderer { get; }

    public IAssets Assets { get; }

    public FilmPlans Plans { get; }

    public KnownAssets Known { get; }

    public AssetStore Store { get; }

    /// <summary>
    /// Kinds that were made, in order of beginning; captions, which need no maker, are not among them.
    /// </summary>
    public ConcurrentQueue<AssetKind> Made { get; } = new();

    /// <summary>Runs whenever something is to be made.</summary>
    public Func<AssetKind, CancellationToken, Task> OnMake { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Whether what is made now comes out as rubbish, though nobody says so.</summary>
    public Predicate<AssetKind> Spoils { get; set; } = _ => false;

    /// <summary>Why what is asked for is not made, by kind and request; null when it is.</summary>
    public Func<AssetKind, object, Exception?> Fails { get; set; } = (_, _) => null;

    public bool Speaks { get; set; } = true;

    /// <summary>How many times as long as estimated its voice speaks.</summary>
    public double Slowness { get; set; } = 1;

    public FilmCheck Check { get; set; } = new("film.size", true, "as planned");

    public string Films => folder.Films;

    public Task<FilmResult> RenderAsync(Breakdown breakdown, IRenderWatcher watcher, CancellationToken cancellationToken) =>
        Renderer.RenderAsync(Job(breakdown), watcher, cancellationToken);

    public static RenderJob Job(Breakdown breakdown) =>
        new(new VideoTaskId(new string('a', 32)), new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero), 3, breakdown);

    public void Dispose() => folder.Dispose();

    public async Task MakeAsync(AssetKind kind, object request, string path, CancellationToken cancellationToken)
    {
        Made.Enqueue(kind);
        await File.WriteAllTextAsync(path, "half", cancellationToken);
        await OnMake(kind, cancellationToken);
        if (Fails(kind, request) is { } fault)
        {
            throw fault;
        }

        await File.WriteAllTextAsync(
            path, Spoils(kind) ? RubbishCheck.Rubbish : $"{kind} {request}", cancellationToken);
    }
}
