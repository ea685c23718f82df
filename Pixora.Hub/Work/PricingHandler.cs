using Pixora.Hub.Stories;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>Quotes the price of the current revision.</summary>
internal sealed class PricingHandler(IFilmRenderer renderer, TaskReporter reporter) : IWorkHandler
{
    public DueWorkKind Kind => DueWorkKind.Price;

    public async Task WorkAsync(VideoTask task, CancellationToken cancellationToken)
    {
        var price = await renderer.QuoteAsync(task.Breakdown!, cancellationToken);
        await reporter.TellAsync(task.Id, Actor.Studio, new QuotePrice(task.Revision, price), cancellationToken);
    }
}
