using Pixora.Media.Storage;

namespace Pixora.Media.Rendering.Making;

/// <summary>One asset being made, and its waiting callers.</summary>
internal sealed class AssetFlight : IProgress<double>, IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly List<IProgress<double>> waiting = [];

    public AssetFlight(Func<IProgress<double>, CancellationToken, Task<AssetArrival>> make) =>
        Landing = Task.Run(() => make(this, stop.Token));

    public Task<AssetArrival> Landing { get; }

    public void Board(IProgress<double> progress)
    {
        lock (waiting)
        {
            waiting.Add(progress);
        }
    }

    /// <summary>True when the last waiting caller has left.</summary>
    public bool Leave(IProgress<double> progress)
    {
        lock (waiting)
        {
            waiting.Remove(progress);
            return waiting.Count == 0;
        }
    }

    /// <summary>Stops the making if it is still going on, and waits until it has stopped.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await ((Task)Landing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    public void Report(double value)
    {
        IProgress<double>[] listeners;
        lock (waiting)
        {
            listeners = [.. waiting];
        }

        foreach (var listener in listeners)
        {
            listener.Report(value);
        }
    }
}
