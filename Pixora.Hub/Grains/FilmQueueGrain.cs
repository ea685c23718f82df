using Pixora.Hub.Queueing;
using Pixora.Hub.Store;
using Pixora.Media.Generation;

namespace Pixora.Hub.Grains;

/// <summary>Asks the rules of the queue, saves, answers.</summary>
internal sealed class FilmQueueGrain(FilmQueueStore store, IClusterMembershipService members, TimeProvider clock) : Grain, IFilmQueueGrain
{
    private FilmQueue? queue;
    private long version;

    public async Task<QueueAnswer> Report(PodReport report)
    {
        try
        {
            queue ??= await ReadAsync();
            foreach (var dead in members.CurrentSnapshot.Members.Values.Where(member => member.Status is SiloStatus.Dead))
            {
                queue.Lose(dead.SiloAddress.ToParsableString());
            }

            queue.Report(report, clock.GetUtcNow());
            await SaveAsync(queue);
            return new(queue.StandingsOn(report.Pod));
        }
        catch (ProviderException)
        {
            // What is kept is not known: it is read again before the next report is taken.
            queue = null;
            return new([], Fault: true);
        }
    }

    private async Task<FilmQueue> ReadAsync()
    {
        var kept = await store.ReadAsync();
        version = kept.Version;
        var there = members.CurrentSnapshot.Members.Values.Where(member => member.Status is not SiloStatus.Dead)
            .Select(member => member.SiloAddress.ToParsableString()).ToHashSet();
        return new(kept.Queue, clock.GetUtcNow(), there.Contains);
    }

    private async Task SaveAsync(FilmQueue known)
    {
        var changed = known.TakeChanged();
        if (changed.Count == 0)
        {
            return;
        }

        if (!await store.ChangeAsync(version, changed.ToDictionary(task => task, known.Find), known.Kept))
        {
            // Another activation has written: this one has nothing to say any more.
            DeactivateOnIdle();
            throw StudioStore.Unavailable(null);
        }

        version++;
    }
}
