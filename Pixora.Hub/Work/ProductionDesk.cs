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
using Pixora.Media.Rendering.Making;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>Renders approved films, at most <see cref="HubOptions.FilmsAtOnce"/> at the same time; the others wait, and their viewers are told.</summary>
internal sealed class ProductionDesk(
    IFilmRenderer renderer,
    GrainTasks tasks,
    Audiences audiences,
    StudioVoice voice,
    StorageLedger ledger,
    StudioMeter meter,
    IOptions<HubOptions> options) : IDesk, IDisposable
{
    private readonly SemaphoreSlim renders = new(options.Value.FilmsAtOnce);

    public DutyKind Kind => DutyKind.Produce;

    public async Task WorkAsync(VideoTask task, CancellationToken cancellationToken)
    {
        var audience = audiences.Of(task.Id);
        if (renders.CurrentCount == 0)
        {
            audience.Show(new WireProgress(0, "queue", "Waiting for another film to be finished."));
        }

        await EnterAsync(cancellationToken);
        try
        {
            var glance = await tasks.GlanceAsync(task.Id, null, null, cancellationToken);
            var job = new RenderJob(task.Id, glance.Card!.CreatedAt, task.Revision, task.Breakdown!);
            var film = await renderer.RenderAsync(job, new RenderWatch(task, audience, voice, ledger), cancellationToken);
            await voice.RequireAsync(task.Id, Actor.Studio, new CompleteFilm(film), cancellationToken);
        }
        catch (ProviderException refusal) when (refusal is { Code: ProviderException.Refused, Scene: not null })
        {
            throw await OfferAsync(task, refusal, cancellationToken);
        }
        finally
        {
            renders.Release();
        }
    }

    public void Dispose() => renders.Dispose();

    /// <summary>Has the crew suggest other words for the scene whose content a maker refused, once for each revision.</summary>
    /// <returns>The refusal in words for the person.</returns>
    private async Task<ProviderException> OfferAsync(VideoTask task, ProviderException refusal, CancellationToken cancellationToken)
    {
        var scene = refusal.Scene!.Value;
        var (reason, offer) = RefusalMessages.Of(task, scene);
        var occasion = $"refused-{task.Revision}-{scene}";
        await voice.SayAsync(task.Id, Actor.Crew, new Say(Spokesman.Name, offer, occasion), new CommandId(occasion), cancellationToken);
        return new ProviderException(refusal.Code, reason, retryable: false, refusal) { Scene = scene };
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
