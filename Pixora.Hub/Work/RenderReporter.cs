using Pixora.Agents.Planning;
using Pixora.Hub.Broadcast;
using Pixora.Hub.Contracts;
using Pixora.Hub.Store;
using Pixora.Hub.Stories;
using Pixora.Media.Generation;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>Reports the progress of a render to the task and its viewers.</summary>
internal sealed class RenderReporter(
    VideoTask task, TaskBroadcast broadcast, TaskReporter reporter, StorageLedger ledger) : IRenderWatcher
{
    public void Progress(RenderProgress progress) =>
        broadcast.Show(new WireProgress(progress.Percent, progress.Stage, progress.Message));

    public Task PartReadyAsync(StoredAsset part, CancellationToken cancellationToken) =>
        ledger.ArriveAsync(task.Owner, task.Id, part);

    public Task AssetReadyAsync(AssetNote asset, CancellationToken cancellationToken) =>
        reporter.TellAsync(task.Id, Actor.Studio, new RecordAsset(asset), cancellationToken);

    public async Task PartFailedAsync(SceneFailed failure, CancellationToken cancellationToken)
    {
        var message = failure.Code is ProviderException.Refused
            ? await OfferAsync(failure.Scene, cancellationToken)
            : failure.Message;
        await reporter.TellAsync(
            task.Id, Actor.Studio,
            new ReportSceneFailure(failure.Scene, failure.Part, failure.Key, failure.Code, message, failure.Paid),
            cancellationToken);
    }

    /// <summary>
    /// Has the crew suggest other words for the scene whose content a maker refused, once for each revision.
    /// </summary>
    /// <returns>The refusal in words for the person.</returns>
    private async Task<string> OfferAsync(SceneId scene, CancellationToken cancellationToken)
    {
        var (reason, offer) = RefusalMessages.Of(task, scene);
        var occasion = $"refused-{task.Revision}-{scene}";
        await reporter.SayAsync(
            task.Id, Actor.Crew, new Say(Spokesman.Name, offer, occasion), new CommandId(occasion), cancellationToken);
        return reason;
    }
}
