using Pixora.Media.Graph;

namespace Pixora.Hub.Grains;

/// <summary>One render that waits for one asset.</summary>
internal sealed class AssetWait(AssetKey key, IProgress<double> progress)
{
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public AssetKey Key => key;

    public string Asker { get; } = Guid.NewGuid().ToString("n");

    public void Take(AssetStanding standing)
    {
        if (standing.Stage is AssetStage.Making)
        {
            progress.Report(standing.Share);
        }
        else
        {
            ended.TrySetResult();
        }
    }

    /// <summary>Waits until the asset is made or has failed, at most for a time.</summary>
    public async Task ChangeAsync(TimeSpan most, TimeProvider clock, CancellationToken cancellationToken)
    {
        try
        {
            await ended.Task.WaitAsync(most, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            // No news: the caller asks the grain again.
        }
    }
}
