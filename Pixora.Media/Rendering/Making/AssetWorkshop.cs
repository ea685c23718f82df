using Microsoft.Extensions.Options;
using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Storage;
using Pixora.Media.Telemetry;

namespace Pixora.Media.Rendering.Making;

/// <summary>Makes assets, with bounded concurrency, and stores them.</summary>
internal sealed class AssetWorkshop(
    IAssetStore store, Crafts crafts, WorkshopLanes lanes, IOptions<MakerOptions> options, TimeProvider clock) : IAssetWorkshop
{
    public Price Quote(AssetSpec spec) => crafts.Quote(spec);

    public async Task<StoredAsset> MakeAsync(
        AssetSpec spec, IJobSlip slip, IProgress<double> progress, CancellationToken cancellationToken)
    {
        using var span = AssetActivity.Make(spec);
        try
        {
            return await MakeWatchedAsync(spec, slip, progress, cancellationToken);
        }
        catch (Exception fault)
        {
            span.Failed(fault);
            throw;
        }
    }

    private async Task<StoredAsset> MakeWatchedAsync(
        AssetSpec spec, IJobSlip slip, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var payment = new PaymentWatch(slip, !spec.Maker.NeedsNetwork || crafts.Quote(spec).Dollars == 0);
        try
        {
            return await MakeInLaneAsync(spec, payment, progress, cancellationToken);
        }
        catch (ProviderException failure)
        {
            throw new ProviderException(failure.Code, failure.Message, failure.Retryable, failure)
            {
                Scene = failure.Scene,
                Paid = payment.Of(failure),
            };
        }
    }

    private async Task<StoredAsset> MakeInLaneAsync(
        AssetSpec spec, PaymentWatch payment, IProgress<double> progress, CancellationToken cancellationToken)
    {
        using var lane = await lanes.EnterAsync(spec, cancellationToken);
        progress.Report(0);
        var inputs = await LocateAsync(spec.Inputs, cancellationToken);
        var limit = options.Value.Deadline;
        using var overdue = spec.Maker.NeedsNetwork
            ? new CancellationTokenSource(limit, clock)
            : new CancellationTokenSource();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, overdue.Token);
        try
        {
            return await store.AddAsync(
                spec,
                async (path, token) =>
                {
                    payment.Begin();
                    var job = new CraftJob(inputs, path, new MakerContext(payment, progress, clock.GetUtcNow() + limit));
                    var detail = await crafts.For(spec).MakeAsync(spec, job, token);
                    payment.Deliver();
                    return detail;
                },
                either.Token);
        }
        catch (OperationCanceledException late) when (
            overdue.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new ProviderException(
                "maker.deadline",
                $"'{spec.Maker.Name}' took longer than {limit.TotalMinutes:0} minutes. Retry: what it was asked for is not ordered again.",
                retryable: true,
                late);
        }
        catch (ProviderException)
        {
            // A spoilt input may be the cause, so the inputs are checked again before the next use.
            await store.DoubtAsync(spec.Inputs, cancellationToken);
            throw;
        }
    }

    private async Task<Dictionary<AssetKey, string>> LocateAsync(
        IEnumerable<AssetKey> keys, CancellationToken cancellationToken)
    {
        var paths = new Dictionary<AssetKey, string>();
        foreach (var key in keys.Distinct())
        {
            var asset = await store.FindAsync(key, cancellationToken);
            paths[key] = asset?.Path ?? throw new ProviderException(
                "asset.missing",
                $"Input {key} is not in the data folder. Retry makes it again; pods must share one folder.",
                retryable: true);
        }

        return paths;
    }
}
