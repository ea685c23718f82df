using Microsoft.Extensions.Options;
using Pixora.Hub.Contracts;
using Pixora.Hub.Grains;
using Pixora.Hub.Realtime;
using Pixora.Hub.Telemetry;
using Pixora.Media.Rendering;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>Has approved films made, a few at a time; the others wait in line and say so.</summary>
internal sealed class ProductionDesk(IFilmRenderer renderer, GrainTasks tasks, Audiences audiences, StudioVoice voice, StudioMeter meter, IOptions<HubOptions> options) : IDesk, IDisposable
{
    private readonly SemaphoreSlim stages = new(options.Value.FilmsAtOnce);

    public DutyKind Kind => DutyKind.Produce;

    public async Task WorkAsync(VideoTask task, CancellationToken cancellationToken)
    {
        var audience = audiences.Of(task.Id);
        if (stages.CurrentCount == 0)
        {
            audience.Show(new WireProgress(0, "queue", "Waiting for another film to be finished."));
        }

        await EnterAsync(cancellationToken);
        try
        {
            var sight = await tasks.LookAsync(task.Id, null, cancellationToken);
            var job = new RenderJob(task.Id, sight.CreatedAt, task.Revision, task.Breakdown!);
            var film = await renderer.RenderAsync(job, new RenderWatch(task.Id, audience, voice), cancellationToken);
            await voice.RequireAsync(task.Id, Actor.Studio, new CompleteFilm(film), cancellationToken);
        }
        finally
        {
            stages.Release();
        }
    }

    public void Dispose() => stages.Dispose();

    private async Task EnterAsync(CancellationToken cancellationToken)
    {
        meter.FilmsWaitingChanged(1);
        try
        {
            await stages.WaitAsync(cancellationToken);
        }
        finally
        {
            meter.FilmsWaitingChanged(-1);
        }
    }
}
