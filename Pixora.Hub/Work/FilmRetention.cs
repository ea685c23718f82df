using Pixora.Media.Generation;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

/// <summary>
/// Removes the readable folders of films whose retention time is over. The task and its plan stay: approved once more
/// the film is made again.
/// </summary>
internal sealed class FilmRetention(IFilmShelf films, Retention retention, ILogger<FilmRetention> log)
{
    /// <summary>A folder's name ends with its task's id.</summary>
    private const int IdLength = 32;

    /// <returns>How many folders were removed.</returns>
    public async Task<int> ClearAsync(CancellationToken cancellationToken)
    {
        var gone = 0;
        foreach (var film in retention.IsForEver ? [] : films.Films)
        {
            cancellationToken.ThrowIfCancellationRequested();
            gone += await TryClearAsync(film) ? 1 : 0;
        }

        return gone;
    }

    /// <summary>The task that a folder belongs to, null when its name does not end with an id.</summary>
    public static VideoTaskId? TaskOf(ShelvedFilm film) =>
        VideoTaskId.TryParse(film.Name[Math.Max(0, film.Name.Length - IdLength)..], out var task) ? task : null;

    /// <summary>Keeps a film whose task cannot be read.</summary>
    private async Task<bool> TryClearAsync(ShelvedFilm film)
    {
        try
        {
            return TaskOf(film) is { } task && await ClearAsync(film, task);
        }
        catch (Exception failure) when (failure is not ProviderException)
        {
            log.FilmKept(film.Name, failure);
            return false;
        }
    }

    /// <summary>
    /// The task is read again when its folder is out of the way: one that was changed meanwhile gets it back. The age
    /// of a folder without a task is its own.
    /// </summary>
    private Task<bool> ClearAsync(ShelvedFilm film, VideoTaskId id) =>
        films.RemoveAsync(film.Name, async () => (await retention.ReadAsync(id))?.IsPast ?? retention.IsPast(film.At));
}
