using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;

namespace Pixora.Media.Rendering.Making;

/// <summary>Makes films by planning them and having made what is missing.</summary>
internal sealed class FilmRenderer(FilmPlans plans, KnownAssets known, IAssets assets, IAssetStore store, FilmShelf shelf) : IFilmRenderer
{
    public async Task<FilmResult> RenderAsync(
        RenderJob job, IRenderWatcher watcher, CancellationToken cancellationToken)
    {
        using var watch = new RenderWatch(watcher, job.Breakdown);
        await using var run = new RenderRun(new OrderedAssets(assets, plans.Quote), watch, job.Failed, cancellationToken);
        if (plans.IsUnspoken(job.Breakdown))
        {
            watch.Say(AssetKind.Narration.Stage(), RenderMessages.Unspoken(job.Breakdown.Format.Language));
        }

        var plan = await PlanAsync(job.Breakdown, run, watch, cancellationToken);
        var arrived = await ArriveAsync(plan, run);
        cancellationToken.ThrowIfCancellationRequested();
        var result = Shelve(job, plan, arrived);
        watch.Finish();
        return result;
    }

    public async Task<decimal?> QuoteAsync(Breakdown breakdown, CancellationToken cancellationToken)
    {
        var plan = plans.Forecast(breakdown, FilmPlans.NothingMeasured);
        return plans.Preview(breakdown, plan, await store.HeldAsync(plan.Specs.Select(spec => spec.Key), cancellationToken)).Price;
    }

    /// <summary>
    /// Starts everything as soon as it is known: pictures while narrations are still being measured, the rest when they
    /// are.
    /// </summary>
    private async Task<RenderPlan> PlanAsync(
        Breakdown breakdown, RenderRun run, RenderWatch watch, CancellationToken cancellationToken)
    {
        await ExpectAsync(breakdown, await known.ForecastAsync(breakdown, cancellationToken), watch, cancellationToken);
        var first = plans.Plan(breakdown, FilmPlans.NothingMeasured).Specs
            .Where(spec => spec.Kind is AssetKind.Narration or AssetKind.Portrait or AssetKind.Image).ToArray();
        run.Start(first);
        var voices = first.OfType<NarrationSpec>().Select(voice => voice.Key).Distinct().ToArray();
        var recordings = await run.ArriveAsync(voices);
        var plan = plans.Plan(breakdown, recordings.ToDictionary(recording => recording.Key, recording => recording.Record.Detail.Speech!));
        PlanLimits.Check(plan);
        await ExpectAsync(breakdown, plan, watch, cancellationToken);
        run.Start(plan.Specs.Skip(first.Length));
        return plan;
    }

    private async Task<IReadOnlyList<StoredAsset>> ArriveAsync(RenderPlan plan, RenderRun run)
    {
        try
        {
            return await run.ArriveAsync(plan.Specs.Select(spec => spec.Key));
        }
        catch (ProviderException broken)
        {
            foreach (var part in FaultyParts.Of(plan, broken))
            {
                await store.DropAsync(part.Key, CancellationToken.None);
            }

            throw;
        }
    }

    private async Task ExpectAsync(
        Breakdown breakdown, RenderPlan plan, RenderWatch watch, CancellationToken cancellationToken)
    {
        var missing = await known.MissingAsync(plan, cancellationToken);
        plans.Require(breakdown, missing);
        watch.Expect(missing);
    }

    private FilmResult Shelve(RenderJob job, RenderPlan plan, IReadOnlyList<StoredAsset> arrived)
    {
        var tree = new FilmTree(
            job, plan, arrived.DistinctBy(asset => asset.Key).ToDictionary(asset => asset.Key, asset => asset.Path));
        shelf.Put(tree.Name, tree.Entries());
        var expected = plan.Film!.Request.Expected;
        var film = arrived.First(asset => asset.Record.Kind == AssetKind.Film).Record;
        return new FilmResult(
            job.Revision,
            tree.Name,
            film.Detail.Seconds ?? plan.Timeline!.Seconds,
            expected.Width,
            expected.Height,
            film.Bytes,
            expected.Chapters);
    }
}
