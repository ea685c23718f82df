using Pixora.Agents.Planning;
using Pixora.Hub.Store;
using Pixora.Media.Generation;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>Reports the progress of a render to the task and its viewers.</summary>
internal sealed class RenderReporter(VideoTask task, FilmBroadcast broadcast, TaskReporter reporter, StorageLedger ledger) : IRenderWatcher
{
    public void Progress(RenderProgress progress) => broadcast.Show(progress);

    public Task PartReadyAsync(StoredAsset part, CancellationToken cancellationToken) =>
        ledger.ArriveAsync(task.Owner, task.Id, part);

    public Task AssetReadyAsync(AssetNote asset, CancellationToken cancellationToken) =>
        reporter.TellAsync(task.Id, Actor.Studio, new RecordAsset(asset), cancellationToken);

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
