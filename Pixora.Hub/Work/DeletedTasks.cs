using Pixora.Hub.Grains;
using Pixora.Hub.Store;
using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>
/// Removes deleted tasks that can no longer be restored: first each story, in one step that also records what is left
/// to remove, then its folders, and its parts with the rest of the sweep. Wherever it stops, the next sweep continues.
/// </summary>
internal sealed class DeletedTasks(
    TaskRemoval removal, GrainTasks tasks, Retention retention, IFilmParts parts, IFilmShelf films, TimeProvider clock,
    ILogger<DeletedTasks> log)
{
    /// <returns>How many tasks were removed.</returns>
    public async Task<int> RemoveAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var gone = 0;
        foreach (var id in await removal.DueAsync(now))
        {
            cancellationToken.ThrowIfCancellationRequested();
            gone += await TryRemoveAsync(id, now, cancellationToken) ? 1 : 0;
        }

        return gone;
    }

    /// <summary>Removes the folders of tasks that are gone.</summary>
    /// <returns>The parts of those tasks, by task, that may be removed as well.</returns>
    public async Task<IReadOnlyDictionary<VideoTaskId, IReadOnlyList<AssetKey>>> ClearFoldersAsync()
    {
        var left = new Dictionary<VideoTaskId, IReadOnlyList<AssetKey>>(await removal.LeftoversAsync());
        foreach (var film in left.Count == 0 ? [] : films.Films)
        {
            if (FilmRetention.TaskOf(film) is { } task && left.ContainsKey(task) && !await TryClearAsync(film))
            {
                left.Remove(task);
            }
        }

        return left;
    }

    /// <summary>Forgets the tasks all of whose parts are removed, or belong to another task too.</summary>
    /// <param name="left">As <see cref="ClearFoldersAsync"/> answered.</param>
    /// <param name="spared">Parts that could not be removed yet.</param>
    public async Task SettleAsync(
        IReadOnlyDictionary<VideoTaskId, IReadOnlyList<AssetKey>> left, IEnumerable<AssetKey> spared)
    {
        var waiting = spared.ToHashSet();
        foreach (var (task, keys) in left)
        {
            if (!keys.Any(waiting.Contains))
            {
                await removal.ClearedAsync(task);
            }
        }
    }

    /// <summary>A task that cannot be read stays, and the log says so.</summary>
    private async Task<bool> TryRemoveAsync(VideoTaskId id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            return await retention.ReadAsync(id) is { } kept
                && kept.Task.IsPastRestoring(now)
                && await tasks.RemoveAsync(id, now, await PartsAsync(kept.Task, cancellationToken), cancellationToken);
        }
        catch (Exception failure) when (failure is not (ProviderException or OperationCanceledException))
        {
            log.DeletedTaskKept(id, failure);
            return false;
        }
    }

    /// <summary>
    /// What its plans are made of on this pod, and what another version of the studio may have made for them under
    /// other names.
    /// </summary>
    private async Task<IEnumerable<AssetKey>> PartsAsync(VideoTask task, CancellationToken cancellationToken)
    {
        var planned = await parts.LiveAsync(
            task.Revisions.Select(revision => revision.Breakdown).Distinct(), cancellationToken);
        return planned.Concat(task.Assets.SelectMany(PartsOf)).Distinct();
    }

    private static IEnumerable<AssetKey> PartsOf(AssetNote note) => Enum.TryParse<AssetKind>(note.Kind, ignoreCase: true, out var kind)
        ? Derivatives.Of(new AssetKey(note.Key), kind).Prepend(new AssetKey(note.Key))
        : [new AssetKey(note.Key)];

    private async Task<bool> TryClearAsync(ShelvedFilm film)
    {
        try
        {
            return await films.RemoveAsync(film.Name, () => Task.FromResult(true));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            log.FolderKept(film.Name, failure);
            return false;
        }
    }
}
