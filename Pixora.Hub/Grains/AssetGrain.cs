using System.Text.Json;
using Orleans.Concurrency;
using Pixora.Hub.Telemetry;
using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Grains;

/// <summary>
/// Has one asset made on this pod, outside the grain's turns, and keeps the outcome. Whether the asset exists is
/// decided by the file in the data folder alone.
/// </summary>
[Reentrant]
internal sealed class AssetGrain(
    [PersistentState("asset", SiloSetup.Assets)] IPersistentState<AssetDocument> document,
    IAssetStore store,
    IAssetWorkshop workshop,
    StudioMetrics meter,
    TimeProvider clock,
    IHostApplicationLifetime host,
    ILogger<AssetGrain> log) : Grain, IAssetGrain
{
    /// <summary>A waiter that has not asked for this long is gone.</summary>
    private static readonly TimeSpan WaiterTimeout = TimeSpan.FromSeconds(20);

    /// <summary>Least time between two reports of progress.</summary>
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromMilliseconds(200);

    private readonly Dictionary<string, Waiter> waiters = [];
    private Func<Task>? stop;
    private Task making = Task.CompletedTask;
    private AssetStanding standing = new(AssetStage.Making);
    private long toldAt;
    private bool unsaved;
    private bool unwanted;

    public async Task<AssetStanding> Make(AssetOrder order)
    {
        waiters[order.Asker] = new Waiter(order.Listener, clock.GetTimestamp());
        if (stop is not null)
        {
            Forget();
            return standing;
        }

        var spec = JsonSerializer.Deserialize<AssetSpec>(order.Spec, TaskJson.Options)!;
        if (await store.FindAsync(spec, CancellationToken.None) is not null)
        {
            return await EndAsync(order.Asker, new AssetStanding(AssetStage.Made, 1, Reused: !order.Again));
        }

        if (order.Again && document.State is { Stage: AssetStage.Failed, Code: { } code } failed)
        {
            return await EndAsync(
                order.Asker,
                new AssetStanding(AssetStage.Failed, 0, false, code, failed.Message, failed.Retryable, failed.Scene, failed.Paid));
        }

        if (stop is null && waiters.ContainsKey(order.Asker))
        {
            making = MakeAsync(spec);
        }

        return standing;
    }

    public async Task Leave(string asker)
    {
        waiters.Remove(asker);
        if (waiters.Count == 0)
        {
            unwanted = !host.ApplicationStopping.IsCancellationRequested;
            await StopAsync();
        }
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        StopAsync();

    private async Task<AssetStanding> EndAsync(string asker, AssetStanding end)
    {
        waiters.Remove(asker);
        await SaveAsync();
        if (waiters.Count == 0)
        {
            DeactivateOnIdle();
        }

        return end;
    }

    private async Task StopAsync()
    {
        if (stop is not null)
        {
            await stop();
            await making;
        }
    }

    /// <summary>Runs outside the grain's turns: no call of the grain waits for it.</summary>
    private async Task MakeAsync(AssetSpec spec)
    {
        using var cancelled = new CancellationTokenSource();
        stop = cancelled.CancelAsync;
        unwanted = false;
        standing = new AssetStanding(AssetStage.Making);
        Begin(spec);
        var begun = clock.GetTimestamp();
        var desk = new MakersDesk(this, document, TaskScheduler.Current);
        if (spec.Maker.NeedsNetwork)
        {
            // That a job will be ordered from a service is saved before it is ordered.
            await SaveAsync();
        }

        try
        {
            var made = await Task.Run(
                () => workshop.MakeAsync(spec, desk, desk, cancelled.Token), CancellationToken.None);
            Keep(spec, made);
            standing = new AssetStanding(AssetStage.Made, 1);
        }
        catch (Exception) when (cancelled.IsCancellationRequested)
        {
            standing = new AssetStanding(
                AssetStage.Failed, 0, false, "asset.stopped", "The making was stopped.", Retryable: true);
        }
        catch (ProviderException failure)
        {
            Fail(failure);
        }
        catch (Exception failure)
        {
            log.AssetFailed(spec.Key.Value, failure);
            Fail(new(
                "studio.failed", "The studio failed on this; its log says why. Retry goes on with what is finished.", retryable: false));
        }

        meter.Made(spec.Maker, workshop.Quote(spec), standing.Code, clock.GetElapsedTime(begun));
        await SaveAsync();
        stop = null;
        await TellAsync();
        waiters.Clear();
        DeactivateOnIdle();
    }

    private void Begin(AssetSpec spec)
    {
        var known = document.State;
        known.Kind = spec.Kind;
        known.Maker = $"{spec.Maker.Name} {spec.Maker.Version}";
        known.Attempts++;
        unsaved = true;
    }

    private void Keep(AssetSpec spec, StoredAsset made)
    {
        var known = document.State;
        known.Stage = AssetStage.Made;
        known.Intent = null;
        known.Bytes = made.Record.Bytes;
        known.Cost = workshop.Quote(spec).Dollars;
        known.EndedAt = clock.GetUtcNow();
        known.Seconds = made.Record.Detail.Speech?.Seconds ?? made.Record.Detail.Seconds;
        known.Code = null;
        known.Message = null;
        known.Retryable = false;
        known.Scene = null;
        known.Paid = null;
        unsaved = true;
    }

    private void Fail(ProviderException failure)
    {
        var known = document.State;
        known.Stage = AssetStage.Failed;
        known.Code = failure.Code;
        known.Message = failure.Message;
        known.Retryable = failure.Retryable;
        known.EndedAt = clock.GetUtcNow();
        known.Scene = failure.Scene?.Value;
        known.Paid = failure.Paid;
        // A job that failed for good is not asked for again; one that was only lost sight of is.
        known.JobId = failure.Retryable ? known.JobId : null;
        // What was certainly not paid for may be ordered anew. What nobody knows of is asked about once; whoever then
        // retries has been told.
        known.Intent = failure is { Retryable: true, Paid: not Payment.No } ? known.Intent : null;
        unsaved = true;
        standing = new AssetStanding(
            AssetStage.Failed, 0, false, failure.Code, failure.Message, failure.Retryable, known.Scene, failure.Paid);
    }

    /// <summary>Saves how the asset was made. When the store is away that is lost; the asset itself is not.</summary>
    private async Task SaveAsync()
    {
        if (!unsaved)
        {
            return;
        }

        try
        {
            await document.WriteStateAsync();
            unsaved = false;
        }
        catch (Exception failure)
        {
            log.AssetUnsaved(this.GetPrimaryKeyString(), failure);
        }
    }

    private Task ReportAsync(double share)
    {
        standing = standing with { Share = share };
        if (stop is null || (toldAt != 0 && clock.GetElapsedTime(toldAt) < ProgressInterval))
        {
            return Task.CompletedTask;
        }

        toldAt = clock.GetTimestamp();
        return TellAsync();
    }

    private async Task TellAsync()
    {
        foreach (var waiter in waiters.Values)
        {
            await waiter.Listener.Stands(this.GetPrimaryKeyString(), standing);
        }
    }

    /// <summary>Removes the waiters whose pod is gone, so that they do not keep the making alive.</summary>
    private void Forget()
    {
        foreach (var (asker, waiter) in waiters.ToArray())
        {
            if (clock.GetElapsedTime(waiter.AskedAt) > WaiterTimeout)
            {
                waiters.Remove(asker);
            }
        }
    }

    private sealed record Waiter(IAssetListener Listener, long AskedAt);

    /// <summary>Runs a maker's callbacks, from whatever thread, as turns of the grain.</summary>
    private sealed class MakersDesk(
        AssetGrain grain, IPersistentState<AssetDocument> document, TaskScheduler turns) : IProgress<double>, IJobSlip
    {
        public string? JobId { get; } = document.State.Stage is AssetStage.Made ? null : document.State.JobId;

        public string? Intent { get; } = document.State.Stage is AssetStage.Made ? null : document.State.Intent;

        public bool IsUnwanted => grain.unwanted;

        public void Report(double value) => Turn(() => grain.ReportAsync(value), CancellationToken.None);

        public Task IntendAsync(string intent, CancellationToken cancellationToken) =>
            SaveAsync(known => known.Intent = intent, cancellationToken);

        public Task KeepAsync(string jobId, CancellationToken cancellationToken) =>
            SaveAsync(known => known.JobId = jobId, cancellationToken);

        private Task SaveAsync(Action<AssetDocument> change, CancellationToken cancellationToken) => Turn(
            () =>
            {
                change(document.State);
                return document.WriteStateAsync(cancellationToken);
            },
            cancellationToken);

        private Task Turn(Func<Task> turn, CancellationToken cancellationToken) =>
            Task.Factory.StartNew(turn, cancellationToken, TaskCreationOptions.None, turns).Unwrap();
    }
}
