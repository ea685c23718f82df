using Pixora.Agents.Planning;
using Pixora.Hub.Broadcast;
using Pixora.Hub.Grains;
using Pixora.Hub.Stories;
using Pixora.Hub.Telemetry;
using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>
/// Renders approved films, each when the queue of all pods has given it a place here; the others wait, and their viewers
/// are told where they stand.
/// </summary>
internal sealed class RenderHandler(
    IFilmRenderer renderer,
    GrainTasks tasks,
    TaskBroadcasts broadcasts,
    UserBroadcasts owners,
    TaskReporter reporter,
    FilmLedgers ledgers,
    StudioMetrics meter,
    FilmPlaces places,
    TimeProvider clock) : IWorkHandler
{
    private static readonly TimeSpan OfferPatience = TimeSpan.FromSeconds(10);

    public DueWorkKind Kind => DueWorkKind.Produce;

    public async Task WorkAsync(VideoTask task, CancellationToken cancellationToken)
    {
        var audience = new FilmBroadcast(task, broadcasts.Of(task.Id), owners);
        try
        {
            await EnterAsync(task, audience, cancellationToken);
            var glance = await tasks.GlanceAsync(task.Id, null, null, cancellationToken);
            var job = new RenderJob(task.Id, glance.Card!.CreatedAt, task.Revision, task.Breakdown!)
            {
                Failed = task.FailedScenes.Select(failed => new AssetKey(failed.Key)).ToHashSet(),
            };
            var watcher = new RenderReporter(task, audience, reporter, ledgers);
            var film = await renderer.RenderAsync(job, watcher, cancellationToken);
            await reporter.RequireAsync(task.Id, Actor.Studio, new CompleteFilm(film), cancellationToken);
            await OfferPictureAsync(watcher.Pictures);
        }
        catch (UnfinishedFilmException)
        {
            await OfferAsync(task, cancellationToken);
            await reporter.RequireAsync(task.Id, Actor.Studio, new HoldFilm(task.Revision), cancellationToken);
        }
        finally
        {
            places.Leave(task.Id);
        }
    }

    /// <summary>The film is finished, and with it the work: what ends that does not end this.</summary>
    private async Task OfferPictureAsync(PictureOffers pictures)
    {
        using var patience = new CancellationTokenSource(OfferPatience, clock);
        try
        {
            await pictures.OfferAsync(patience.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            // The store is away; the picture is not offered.
        }
    }

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

    private async Task EnterAsync(VideoTask task, FilmBroadcast audience, CancellationToken cancellationToken)
    {
        meter.FilmsWaitingChanged(1);
        try
        {
            await places.EnterAsync(task, audience.Wait, cancellationToken);
            audience.Begin();
        }
        finally
        {
            meter.FilmsWaitingChanged(-1);
        }
    }
}
