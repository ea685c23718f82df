using Pixora.Media.Graph;

namespace Pixora.Hub.Grains;

/// <summary>One render's wait for one asset.</summary>
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

    /// <summary>Waits until the making has ended, or for a while.</summary>
    public async Task ChangeAsync(TimeSpan most, TimeProvider clock, CancellationToken cancellationToken)
    {
        try
        {
            await ended.Task.WaitAsync(most, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            // Nobody told; who waits asks.
        }
    }
}
