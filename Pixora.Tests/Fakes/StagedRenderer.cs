using System.Security.Cryptography;
using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Fakes;

/// <summary>A renderer whose every take the test holds in its hand.</summary>
/// <param name="data">The data folder.</param>
internal sealed class StagedRenderer(string data) : IFilmRenderer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TaskCompletionSource<RenderJob> begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource go = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int takes;

    /// <summary>The asset that every film is.</summary>
    private static readonly AssetKey FilmKey = new(new string('f', 64));

    /// <summary>What every film consists of.</summary>
    public static byte[] Film { get; } = [.. Enumerable.Range(0, 1000).Select(i => (byte)i)];

    /// <summary>Ends when the first render has begun.</summary>
    public Task<RenderJob> Begun => begun.Task.WaitAsync(Patience);

    /// <summary>Ends when a render was cancelled.</summary>
    public Task Stopped => stopped.Task.WaitAsync(Patience);

    public int Takes => takes;

    public decimal? Price { get; init; } = 0;

    public ProviderException? Failure { get; set; }

    /// <summary>A part that the next render cannot make; later ones can.</summary>
    public SceneFailed? Broken { get; set; }

    /// <summary>What every render has made or finds.</summary>
    public IReadOnlyList<StoredAsset> Parts { get; set; } = [];

    /// <summary>Assets that every render notes beside a picture, portraits and the film.</summary>
    public Func<RenderJob, IEnumerable<AssetNote>> Notes { get; set; } = _ => [];

    /// <summary>A part that nothing but its size is known of.</summary>
    public static StoredAsset Part(char key, long bytes) =>
        new(
            Key(key),
            "unused",
            new AssetRecord(AssetKind.Clip, "mp4", bytes, "unused", "unused 1", DateTimeOffset.UnixEpoch, AssetDetail.None));

    private static AssetKey Key(char digit) =>
        AssetKey.TryParse(new string(digit, 64), out var key)
            ? key
            : throw new ArgumentOutOfRangeException(nameof(digit));

    /// <summary>Lets renders finish.</summary>
    public StagedRenderer Go()
    {
        go.TrySetResult();
        return this;
    }

    /// <summary>Lets the renders finish that have begun, and holds those that begin later.</summary>
    public void GoOnce() =>
        Interlocked.Exchange(ref go, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    public Task<decimal?> QuoteAsync(Breakdown breakdown, CancellationToken cancellationToken) =>
        Task.FromResult(Price);

    public async Task<FilmResult> RenderAsync(
        RenderJob job, IRenderWatcher watcher, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref takes);
        watcher.Progress(new RenderProgress(10, "images", "Scene 1 of 2: drawing the picture"));
        foreach (var part in Parts)
        {
            await watcher.PartReadyAsync(part, cancellationToken);
        }

        await watcher.AssetReadyAsync(
            new AssetNote(new string('a', 64), "image", new SceneId("scene-1"), Reused: false),
            cancellationToken);
        foreach (var character in job.Breakdown.Characters)
        {
            await watcher.AssetReadyAsync(
                new AssetNote(new string('b', 64), "portrait", null, Reused: false, character.Id),
                cancellationToken);
        }

        foreach (var note in Notes(job))
        {
            await watcher.AssetReadyAsync(note, cancellationToken);
        }

        begun.TrySetResult(job);
        try
        {
            await go.Task.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            stopped.TrySetResult();
            throw;
        }

        if (Broken is { } broken)
        {
            Broken = null;
            await watcher.PartFailedAsync(broken, cancellationToken);
            throw new UnfinishedFilmException();
        }

        watcher.Progress(new RenderProgress(100, "checks", "Done"));
        return Failure is { } failure ? throw failure : await FinishAsync(job, watcher, cancellationToken);
    }

    private async Task<FilmResult> FinishAsync(
        RenderJob job, IRenderWatcher watcher, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(Path.Combine(data, "films", job.Task.Value)).FullName;
        await File.WriteAllBytesAsync(Path.Combine(folder, "final_video.mp4"), Film, cancellationToken);
        await RecordFilmAsync(cancellationToken);
        await watcher.AssetReadyAsync(new AssetNote(FilmKey.Value, "film", null, Reused: false), cancellationToken);
        return new FilmResult(job.Revision, job.Task.Value, 6, 64, 36, Film.Length, []);
    }

    private async Task RecordFilmAsync(CancellationToken cancellationToken)
    {
        var path = Path.Combine(data, "assets", AssetRecords.Of(FilmKey).Path);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Film));
        var record = new AssetRecord(
            AssetKind.Film, "mp4", Film.Length, hash, "test 1", DateTimeOffset.UnixEpoch, AssetDetail.None);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, AssetRecords.Write(record), cancellationToken);
    }
}
