using System.Globalization;
using Pixora.Hub.Archives;
using Pixora.Hub.Contracts;
using Pixora.Media.Generation;
using Pixora.Media.Graph;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Films;

/// <summary>Writes the folder of a finished film into one ZIP.</summary>
internal sealed class FilmArchive(IFilmShelf films, IAssetStore assets, TimeProvider clock)
{
    private const int Format = 1;

    /// <summary>The title and the revision, safe on every disk: what the archive is called, and its only folder.</summary>
    /// <param name="task">One with a film.</param>
    public static string NameOf(VideoTask task)
    {
        var title = ArchiveNames.Of(FilmDescription.TitleOf(task));
        return string.Create(
            CultureInfo.InvariantCulture, $"{(title.Length == 0 ? task.Id.Value : title)}-v{task.Result!.Revision}");
    }

    /// <summary>The files of a film's folder as they are now; empty when the film itself is not among them.</summary>
    /// <param name="task">One with a film.</param>
    public async Task<IReadOnlyList<ShelvedFile>> ListAsync(VideoTask task, CancellationToken cancellationToken)
    {
        var made = task.Assets.Where(note => AssetKey.TryParse(note.Key, out _)).Select(note => new AssetKey(note.Key));
        var files = await films.ListAsync(task.Result!.Folder, made, cancellationToken);
        return files.Any(file => file.Path == FilmFiles.Video && !file.IsDamaged) ? files : [];
    }

    /// <param name="files">As <see cref="ListAsync"/> answered.</param>
    /// <exception cref="ProviderException"><c>store.unavailable</c>: the archive is not whole.</exception>
    public async Task WriteAsync(
        VideoTask task, IReadOnlyList<ShelvedFile> files, Stream to, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var folder = NameOf(task);
        var archive = await StreamedArchive.BeginAsync(to, now, cancellationToken);
        var added = new List<string>();
        foreach (var file in files)
        {
            if (await AddAsync(archive, task, file, cancellationToken))
            {
                added.Add(file.Path);
            }
        }

        // Films of before have none beside them.
        if (files.All(file => file.Path != FilmDescription.File))
        {
            await archive.AddTextAsync($"{folder}/{FilmDescription.File}", FilmDescription.Of(task), cancellationToken);
        }

        var missing = files.Select(file => file.Path).Except(added).Select(
            file => new MissingPart(task.Id.Value, file, "asset.missing"));
        await archive.AddJsonAsync(
            $"{folder}/manifest.json",
            new FilmManifest(
                Format, now, task.Id.Value, FilmDescription.TitleOf(task), task.Result!.Revision, folder,
                [.. added, FilmDescription.File], [.. missing]),
            cancellationToken);
        await archive.EndAsync(cancellationToken);
    }

    /// <returns>False when it is damaged, or went meanwhile.</returns>
    private async Task<bool> AddAsync(StreamedArchive archive, VideoTask task, ShelvedFile file, CancellationToken cancellationToken)
    {
        var name = $"{NameOf(task)}/{file.Path}";
        if (file.Text is { } text)
        {
            await archive.AddTextAsync(name, text, cancellationToken);
            return true;
        }

        if (await OpenAsync(task, file, cancellationToken) is not { } content)
        {
            return false;
        }

        await archive.AddFileAsync(name, content.Content, cancellationToken);
        return true;
    }

    /// <summary>As an asset, which stays when another film is put into the folder; else the folder's own file.</summary>
    private async Task<AssetContent?> OpenAsync(VideoTask task, ShelvedFile file, CancellationToken cancellationToken) =>
        file.Asset is not { } asset ? null
        : await assets.OpenAsync(asset, cancellationToken)
            ?? await films.OpenAsync(task.Result!.Folder, file.Path, [asset], cancellationToken);
}
