using Pixora.Media.Rendering.Making;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Rendering.Making;

/// <summary>Keeps what it is told, and fails when it is told two things at once.</summary>
internal sealed class RecordingWatcher : IRenderWatcher
{
    private int inside;

    public List<RenderProgress> Told { get; } = [];

    public List<AssetNote> Assets { get; } = [];

    public List<StoredAsset> Parts { get; } = [];

    public List<SceneFailed> Failed { get; } = [];

    public void Progress(RenderProgress progress)
    {
        Assert.Equal(1, Interlocked.Increment(ref inside));
        Told.Add(progress);
        Interlocked.Decrement(ref inside);
    }

    public async Task PartReadyAsync(StoredAsset part, CancellationToken cancellationToken)
    {
        Assert.Equal(1, Interlocked.Increment(ref inside));
        await Task.Yield();
        Parts.Add(part);
        Interlocked.Decrement(ref inside);
    }

    public async Task AssetReadyAsync(AssetNote asset, CancellationToken cancellationToken)
    {
        Assert.Equal(1, Interlocked.Increment(ref inside));
        await Task.Yield();
        Assets.Add(asset);
        Interlocked.Decrement(ref inside);
    }

    public async Task PartFailedAsync(SceneFailed failure, CancellationToken cancellationToken)
    {
        Assert.Equal(1, Interlocked.Increment(ref inside));
        await Task.Yield();
        Failed.Add(failure);
        Interlocked.Decrement(ref inside);
    }
}
