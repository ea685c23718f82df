using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Making;

/// <summary>
/// Tells a watcher how a render goes, one call at a time. Progress is dropped while the watcher is busy; the next
/// report includes it.
/// </summary>
internal sealed class RenderWatch(IRenderWatcher watcher, Breakdown breakdown) : IDisposable
{
    /// <summary>Percent: smaller steps are not reported.</summary>
    private const double MinPercentStep = 0.1;

    private readonly ProgressMeter meter = new();
    private readonly SemaphoreSlim turn = new(1);
    private RenderProgress? told;

    public void Expect(IEnumerable<AssetSpec> missing)
    {
        lock (meter)
        {
            meter.Expect(missing);
        }
    }

    /// <summary>Follows the making of one asset.</summary>
    public IProgress<double> Follow(AssetSpec spec) => new Follower(this, spec);

    /// <summary>Reports a message about the whole render.</summary>
    public void Say(string stage, string message)
    {
        lock (meter)
        {
            meter.Say(stage, message);
        }

        Tell();
    }

    /// <summary>Says that an asset is there.</summary>
    public async Task ArrivedAsync(AssetSpec spec, AssetArrival arrival, CancellationToken cancellationToken)
    {
        Advance(spec, 1);
        await turn.WaitAsync(cancellationToken);
        try
        {
            await watcher.PartReadyAsync(arrival.Asset, cancellationToken);
            if (spec.Kind is AssetKind.Clip or AssetKind.Join)
            {
                return;
            }

            await watcher.AssetReadyAsync(
                new AssetNote(
                    spec.Key.Value, spec.Kind.Text(), spec.Scene, arrival.Reused, (spec as PortraitSpec)?.Character, SecondsOf(arrival)),
                cancellationToken);
            TellNow();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Asks whether a part may be ordered.</summary>
    /// <exception cref="ProviderException">It may not.</exception>
    public Task OrderingAsync(PartOrder order, CancellationToken cancellationToken) =>
        InTurnAsync(() => watcher.OrderingAsync(order, cancellationToken), cancellationToken);

    /// <summary>Says how an order has ended; that is not lost when the film is stopped.</summary>
    public Task OrderedAsync(PartOrder order, Payment paid, string? code) =>
        InTurnAsync(() => watcher.OrderedAsync(order, paid, code, CancellationToken.None), CancellationToken.None);

    private async Task InTurnAsync(Func<Task> tell, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            await tell();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Says that an asset could not be made, once for each scene that needs it.</summary>
    /// <returns>False when it belongs to no scene but to the whole film; then nothing is said.</returns>
    public async Task<bool> FailedAsync(AssetSpec spec, ProviderException fault, CancellationToken cancellationToken)
    {
        var scenes = ScenesOf(spec).ToArray();
        await turn.WaitAsync(cancellationToken);
        try
        {
            foreach (var scene in scenes)
            {
                var paid = fault.Paid ?? (spec.Maker.NeedsNetwork ? Payment.Unknown : Payment.No);
                await watcher.PartFailedAsync(
                    new SceneFailed(scene, spec.Kind.Text(), spec.Key.Value, fault.Code, fault.Message, paid), cancellationToken);
            }
        }
        finally
        {
            turn.Release();
        }

        return scenes.Length > 0;
    }

    /// <summary>Says that all is done. Nothing else may be under way.</summary>
    public void Finish() => watcher.Progress(new RenderProgress(100, "checks", "The film is ready"));

    public void Dispose() => turn.Dispose();

    private static double? SecondsOf(AssetArrival arrival) =>
        arrival.Asset.Record.Detail.Speech?.Seconds ?? arrival.Asset.Record.Detail.Seconds;

    private IEnumerable<SceneId> ScenesOf(AssetSpec spec) => spec switch
    {
        { Scene: { } scene } => [scene],
        PortraitSpec portrait => breakdown.Scenes.Where(scene => scene.Characters.Contains(portrait.Character)).Select(scene => scene.Id),
        _ => [],
    };

    private void Begin(AssetSpec spec)
    {
        lock (meter)
        {
            meter.Say(spec.Kind.Stage(), RenderMessages.Of(breakdown, spec));
        }

        Tell();
    }

    private void Advance(AssetSpec spec, double done)
    {
        lock (meter)
        {
            meter.Advance(spec, done);
        }

        Tell();
    }

    private void Tell()
    {
        if (!turn.Wait(0, CancellationToken.None))
        {
            return;
        }

        try
        {
            TellNow();
        }
        finally
        {
            turn.Release();
        }
    }

    private void TellNow()
    {
        RenderProgress now;
        lock (meter)
        {
            now = meter.Now;
        }

        if (told is null || now.Percent >= told.Percent + MinPercentStep || now.Message != told.Message)
        {
            watcher.Progress(told = now);
        }
    }

    private sealed class Follower(RenderWatch watch, AssetSpec spec) : IProgress<double>
    {
        private bool begun;

        public void Report(double value)
        {
            if (!Interlocked.Exchange(ref begun, true))
            {
                watch.Begin(spec);
            }

            watch.Advance(spec, value);
        }
    }
}
