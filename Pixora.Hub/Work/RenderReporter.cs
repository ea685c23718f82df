using Pixora.Agents.Planning;
using Pixora.Media.Generation;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>Reports the progress of a render to the task and its viewers.</summary>
internal sealed class RenderReporter(VideoTask task, FilmBroadcast broadcast, TaskReporter reporter, FilmLedgers ledgers) : IRenderWatcher
{
    public PictureOffers Pictures { get; } = new(task, reporter);

    public void Progress(RenderProgress progress) => broadcast.Show(progress);

    public Task PartReadyAsync(StoredAsset part, CancellationToken cancellationToken)
    {
        Pictures.Arrived(part);
        return ledgers.Storage.ArriveAsync(task.Owner, task.Id, part);
    }

    public Task OrderingAsync(PartOrder order, CancellationToken cancellationToken) =>
        ledgers.Spending.OrderAsync(task.Owner, task.Id, order);

    /// <summary>When the store is away the order goes on counting as paid, which no film waits for.</summary>
    public async Task OrderedAsync(PartOrder order, Payment paid, string? code, CancellationToken cancellationToken)
    {
        try
        {
            if (await ledgers.Spending.OpenAsync(task.Id, order.Spec.Key) is { } open)
            {
                await ledgers.Spending.SettleAsync(task.Owner, task.Id, open with { Paid = paid, Code = code });
            }
        }
        catch (ProviderException away)
        {
            ledgers.Log.OrderUnsettled(order.Spec.Key.Value, away);
        }
    }

    public Task AssetReadyAsync(AssetNote asset, CancellationToken cancellationToken)
    {
        Pictures.Arrived(asset);
        return reporter.TellAsync(task.Id, Actor.Studio, new RecordAsset(asset), cancellationToken);
    }

    public Task PartFailedAsync(SceneFailed failure, CancellationToken cancellationToken)
    {
        var message = failure.Code is ProviderException.Refused
            ? RefusalMessages.Of(task, failure.Scene).Reason
            : failure.Message;
        return reporter.TellAsync(
            task.Id, Actor.Studio,
            new ReportSceneFailure(failure.Scene, failure.Part, failure.Key, failure.Code, message, failure.Paid),
            cancellationToken);
    }
}
