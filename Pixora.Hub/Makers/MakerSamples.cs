using Pixora.Hub.Contracts;
using Pixora.Hub.Store;
using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Makers;

/// <summary>
/// Has a test picture or a voice's sample made, at the price that was shown. It is an asset like any other: the same
/// one is paid for once, and it counts for the day of whoever asks.
/// </summary>
internal sealed class MakerSamples(
    IMakerBoard board, MakerList list, IAssets assets, IAssetWorkshop workshop, SpendLedger ledger)
{
    /// <exception cref="ProviderException">The maker failed, or <c>spend.limit</c>.</exception>
    public async Task<SampleOutcome> MakeAsync(
        UserId user, string name, SampleOrder order, CancellationToken cancellationToken)
    {
        if (board.All.FirstOrDefault(maker => maker.Profile.Name == name) is not { } maker)
        {
            return new(null, MakerDesk.Unset(name));
        }

        if (SampleSpecs.Of(maker, list.ProfileOf(name)) is not { } spec)
        {
            return new(null, new("maker.sample", $"'{name}' makes no samples."));
        }

        var price = workshop.Quote(spec);
        if (price.Dollars != order.Dollars)
        {
            return new(null, new(
                "budget.exceeded", $"The price of a sample of '{name}' has changed. Look at it again."));
        }

        return new(await MakeAsync(user, new PartOrder(spec, price), cancellationToken), null);
    }

    private async Task<MakerSample> MakeAsync(UserId user, PartOrder order, CancellationToken cancellationToken)
    {
        var there = await assets.FindAsync(order.Spec.Key, cancellationToken);
        var asset = there ?? (order.Spec.Maker.NeedsNetwork
            ? await OrderAsync(user, order, cancellationToken)
            : await ObtainAsync(order.Spec, cancellationToken));
        return new(
            order.Spec is ImageSpec ? "image/png" : "audio/wav",
            Convert.ToBase64String(await File.ReadAllBytesAsync(asset.Path, cancellationToken)),
            there is null ? order.Price.Dollars : 0);
    }

    private async Task<StoredAsset> OrderAsync(UserId user, PartOrder order, CancellationToken cancellationToken)
    {
        // The ledger counts by task; this is nobody's.
        var task = new VideoTaskId($"{Guid.NewGuid():n}");
        await ledger.OrderAsync(user, task, order);
        try
        {
            var made = await ObtainAsync(order.Spec, cancellationToken);
            await ledger.ForgetAsync(task);
            return made;
        }
        catch (ProviderException fault) when (fault.Paid is Payment.No)
        {
            await ledger.SettleAsync(
                user, task, (await ledger.ReadAsync(task))[0] with { Paid = Payment.No, Code = fault.Code });
            await ledger.ForgetAsync(task);
            throw;
        }
    }

    private async Task<StoredAsset> ObtainAsync(AssetSpec spec, CancellationToken cancellationToken) =>
        (await assets.GetOrMakeAsync(spec, new Progress<double>(), cancellationToken)).Asset;
}

/// <param name="Refusal">Why there is none, null when there is one.</param>
internal sealed record SampleOutcome(MakerSample? Sample, Refusal? Refusal);
