using Microsoft.Extensions.Options;
using Pixora.Hub.Settings;
using Pixora.Hub.Store;
using Pixora.Hub.Telemetry;
using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>
/// Sweeps once: removes the deleted tasks that can no longer be restored, the films whose retention time is over, then
/// the parts that no task's plan is made of.
/// </summary>
internal sealed class SweepRound(
    StoryStore stories,
    StorageLedger ledger,
    Retention retention,
    DeletedTasks deleted,
    FilmRetention films,
    IFilmParts parts,
    IAssetStore assets,
    StudioMetrics meter,
    TimeProvider clock,
    IOptions<SweepOptions> options,
    ILogger<SweepRound> log)
{
    private const long Megabyte = 1_000_000;

    public async Task SweepAsync(CancellationToken cancellationToken)
    {
        if (await deleted.RemoveAsync(cancellationToken) is > 0 and var removed)
        {
            log.DeletedTasksGone(removed);
        }

        // Folders first: as long as one links to them, dropping the parts frees nothing.
        var left = await deleted.ClearFoldersAsync();
        var gone = await films.ClearAsync(cancellationToken);
        var recount = await StorageRecount.BeginAsync(ledger, cancellationToken);
        var condemned = left.Values.SelectMany(keys => keys).ToHashSet();
        var known = false;
        var report = await assets.SweepAsync(
            Rule(options.Value) with { Condemned = condemned },
            async token =>
            {
                var live = await ReadLiveAsync(condemned, recount, token);
                known = live is not null;
                return live;
            },
            cancellationToken);
        if (known)
        {
            await recount.EndAsync(assets, cancellationToken);
        }

        await deleted.SettleAsync(left, report.Spared);
        log.Swept(gone, report.Dropped, report.FreedBytes, report.LeftBytes);
        if (!report.IsWhole)
        {
            log.SweepUnfinished();
        }

        meter.Swept(report);
    }

    private SweepRule Rule(SweepOptions wishes) => new(
        wishes.UnusedDays == 0 ? DateTimeOffset.MinValue : clock.GetUtcNow() - TimeSpan.FromDays(wishes.UnusedDays),
        wishes.MostMegabytes == 0 ? long.MaxValue : wishes.MostMegabytes * Megabyte);

    /// <summary>
    /// The parts of all plans, those of every revision, so that undo costs nothing. Null when they are not surely
    /// known: then every part stays.
    /// </summary>
    /// <param name="condemned">
    /// Parts of tasks that are gone. A store that knows some belongs to this folder even if it holds no task.
    /// </param>
    private async Task<IReadOnlySet<AssetKey>?> ReadLiveAsync(
        HashSet<AssetKey> condemned, StorageRecount recount, CancellationToken cancellationToken)
    {
        var all = await stories.AllAsync(cancellationToken);
        var live = new HashSet<AssetKey>();
        foreach (var id in all)
        {
            try
            {
                if (await retention.ReadAsync(id) is { } kept)
                {
                    live.UnionWith(await LiveAsync(kept, condemned, recount, cancellationToken));
                }
            }
            catch (Exception failure) when (failure is not (ProviderException or OperationCanceledException))
            {
                log.SweepHeldUp(id, failure);
                return null;
            }
        }

        if (all.Count > 0 || condemned.Count > 0)
        {
            return live;
        }

        // A store without any task that is used with a folder of films is another one, or has lost its content.
        log.NothingKnown();
        return null;
    }

    private async Task<IReadOnlyCollection<AssetKey>> LiveAsync(
        KeptTask kept, HashSet<AssetKey> condemned, StorageRecount recount, CancellationToken cancellationToken)
    {
        var task = kept.Task;
        IReadOnlyCollection<AssetKey> live = kept.IsPast ? [] : await LiveAsync(task, condemned, cancellationToken);
        recount.Add(task.Owner, live);
        await ledger.CountStoryAsync(task.Owner, task.Id, kept.StoryBytes);
        if (task.Stage is not TaskStage.Producing)
        {
            await ledger.ForgetClaimAsync(task.Owner, task.Id);
        }

        return live;
    }

    private async Task<IReadOnlyCollection<AssetKey>> LiveAsync(
        VideoTask task, HashSet<AssetKey> condemned, CancellationToken cancellationToken)
    {
        var planned = await parts.LiveAsync(
            task.Revisions.Select(revision => revision.Breakdown).Distinct(), cancellationToken);

        // A pod of another version may be making the film under other keys; the task names those that are ready.
        // It names what it shares with a task that is gone, too.
        var noted = task.Assets.Select(note => new AssetKey(note.Key));
        return [.. planned, .. noted.Where(key => task.Stage is TaskStage.Producing || condemned.Contains(key))];
    }
}
