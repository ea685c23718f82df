using Pixora.Hub.Stories;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>Quotes the price of the current revision.</summary>
internal sealed class PricingHandler(IFilmRenderer renderer, TaskReporter reporter) : IWorkHandler
{
    public DueWorkKind Kind => DueWorkKind.Price;

    public Task WorkAsync(VideoTask task, CancellationToken cancellationToken) =>
        reporter.TellAsync(task.Id, Actor.Studio, new QuotePrice(task.Revision, renderer.Quote(task.Breakdown!)), cancellationToken);
}
