using Pixora.Hub.Films;
using Pixora.Hub.Grains;
using Pixora.Media.Graph;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Api;

/// <summary>A file of a finished film, or why it is not there.</summary>
/// <param name="Type">Its media type.</param>
internal sealed record FilmContent(AssetContent? Content, string? Type, Refusal? Refusal)
{
    private static readonly Refusal Unknown = new(
        "file.unknown",
        $"A film has these files: {string.Join(", ", FilmFiles.All.Keys.Order(StringComparer.Ordinal))}.");

    public static readonly Refusal Deleted = new("film.missing", "This film is deleted. Restore its task first.");

    public static readonly Refusal Missing = new(
        "film.missing",
        "This task has no such file: the film is not finished, it has none, or it was cleared away or damaged; "
        + "an edit and an approval make it again.");

    /// <param name="film">The task, looked at with the assets of the file's kind.</param>
    public static async Task<FilmContent> OpenAsync(
        TaskGlance film, string file, IFilmShelf shelf, CancellationToken cancellationToken)
    {
        if (FilmFiles.All.GetValueOrDefault(file) is not { } wanted)
        {
            return new(null, null, Unknown);
        }

        if (film.Card!.DeletedUntil is not null)
        {
            return new(null, null, Deleted);
        }

        var made = film.Assets.Where(key => AssetKey.TryParse(key, out _)).Select(key => new AssetKey(key));
        var found = film.Folder is { } folder ? await shelf.OpenAsync(folder, file, made, cancellationToken) : null;
        return found is null ? new(null, null, Missing) : new(found, wanted.Type, null);
    }
}
