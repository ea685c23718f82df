using Microsoft.Extensions.Options;
using Pixora.Agents.Planning;
using Pixora.Hub.Broadcast;
using Pixora.Hub.Contracts;
using Pixora.Hub.Grains;
using Pixora.Hub.Settings;
using Pixora.Hub.Store;
using Pixora.Hub.Stories;
using Pixora.Hub.Telemetry;
using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>
/// Renders approved films, at most <see cref="HubOptions.FilmsAtOnce"/> at the same time; the others wait, and their
/// viewers are told.
/// </summary>
internal sealed class RenderHandler(
    IFilmRenderer renderer,
    GrainTasks tasks,
    TaskBroadcasts broadcasts,
    TaskReporter reporter,
    StorageLedger ledger,
    StudioMetrics meter,
    IOptions<HubOptions> options) : IWorkHandler, IDisposable
{
    private readonly SemaphoreSlim renders = new(options.Value.FilmsAtOnce);

    public DueWorkKind Kind => DueWorkKind.Produce;

    public async Task WorkAsync(VideoTask task, CancellationToken cancellationToken)
    {
        var audience = broadcasts.Of(task.Id);
        if (renders.CurrentCount == 0)
        {
            audience.Show(new WireProgress(0, "queue", "Waiting for another film to be finished."));
        }

        await EnterAsync(cancellationToken);
        try
        {
            var glance = await tasks.GlanceAsync(task.Id, null, null, cancellationToken);
            var job = new RenderJob(task.Id, glance.Card!.CreatedAt, task.Revision, task.Breakdown!)
            {
                Failed = task.FailedScenes.Select(failed => new AssetKey(failed.Key)).ToHashSet(),
            };
            var film = await renderer.RenderAsync(
                job, new RenderReporter(task, audience, reporter, ledger), cancellationToken);
            await reporter.RequireAsync(task.Id, Actor.Studio, new CompleteFilm(film), cancellationToken);
        }
        catch (UnfinishedFilmException)
        {
            await OfferAsync(task, cancellationToken);
            await reporter.RequireAsync(task.Id, Actor.Studio, new HoldFilm(task.Revision), cancellationToken);
        }
        finally
        {
            renders.Release();
        }
    }

    public void Dispose() => renders.Dispose();

    /// <summary>
    /// Has the crew offer other words for the first scene whose content a maker refused, once for each revision.
    /// </summary>
    private async Task OfferAsync(VideoTask task, CancellationToken cancellationToken)
    {
        var seen = await tasks.FindAsync(task.Id, cancellationToken);
        if (seen?.FailedScenes.FirstOrDefault(failed => failed.Code == ProviderException.Refused)?.Scene is not { } scene)
        {
            return;
        }

        var offer = RefusalMessages.Of(task, scene);
        var occasion = $"refused-{task.Revision}-{scene}";
        await reporter.SayAsync(
            task.Id, Actor.Crew, new Say(Spokesman.Name, offer.Offer, occasion), new CommandId(occasion), cancellationToken);
        await reporter.SayAsync(
            task.Id, Actor.Crew, new AskQuestion(occasion, Spokesman.Name, offer.Offer, offer.Choices), new CommandId($"{occasion}-ask"),
            cancellationToken);
    }

    private async Task EnterAsync(CancellationToken cancellationToken)
    {
        meter.FilmsWaitingChanged(1);
        try
        {
            await renders.WaitAsync(cancellationToken);
        }
        finally
        {
            meter.FilmsWaitingChanged(-1);
        }
    }
}
