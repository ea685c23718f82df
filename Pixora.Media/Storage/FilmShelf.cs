using Pixora.Media.Graph;

namespace Pixora.Media.Storage;

internal sealed class FilmShelf(DataFolder folder, IAssetStore assets) : IFilmShelf
{
    /// <summary>How the names of files end that are written for a folder alone; all others are assets.</summary>
    private const string Written = ".json";

    /// <summary>What is a link was not put there by Pixora, and may lead in a circle.</summary>
    private static readonly EnumerationOptions Own = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    private readonly WholeFiles whole = new();

    public IReadOnlyList<ShelvedFilm> Films =>
        [.. new DirectoryInfo(folder.Films).EnumerateDirectories().Select(film => new ShelvedFilm(film.Name, film.LastWriteTimeUtc))];

    public async Task<bool> RemoveAsync(string name, Func<Task<bool>> isUnwanted)
    {
        var path = Path.Combine(folder.Films, name);
        if (!Directory.Exists(path) || !await isUnwanted())
        {
            return false;
        }

        var aside = folder.Aside("");
        Directory.Move(path, aside);
        await PutBackUnlessAsync(isUnwanted, aside, path);
        if (!Directory.Exists(aside))
        {
            return false;
        }

        Directory.Delete(aside, recursive: true);
        return true;
    }

    public async Task<AssetContent?> OpenAsync(
        string name, string file, IEnumerable<AssetKey> madeFor, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder.Films, name, file);
        try
        {
            var known = await whole.LookAsync(path, cancellationToken);
            foreach (var key in madeFor)
            {
                if (await assets.RecallAsync(key, cancellationToken) is { } record && record.Sha256 == known.Sha256)
                {
                    // Its own file is whole even when the asset has gone.
                    return await assets.OpenAsync(key, cancellationToken) ?? new AssetContent(
                        key, RegularFile.OpenRead(path), record);
                }
            }
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            // Cleared away, or there never was one.
        }

        return null;
    }

    public async Task<IReadOnlyList<ShelvedFile>> ListAsync(
        string name, IEnumerable<AssetKey> madeFor, CancellationToken cancellationToken)
    {
        var known = new Dictionary<string, AssetKey>(StringComparer.Ordinal);
        foreach (var key in madeFor.Distinct())
        {
            if (await assets.RecallAsync(key, cancellationToken) is { } record)
            {
                known.TryAdd(record.Sha256, key);
            }
        }

        var path = Path.Combine(folder.Films, name);
        while (true)
        {
            var before = IdentityOf(path);
            var files = await ListAsync(path, known, cancellationToken);
            if (IdentityOf(path) == before)
            {
                return files;
            }
        }
    }

    /// <summary>Puts a folder there whole, in place of one of the same name.</summary>
    /// <param name="name">Of the folder, a single path segment.</param>
    /// <exception cref="Generation.ProviderException">The disk is full (<c>disk.full</c>).</exception>
    public void Put(string name, IEnumerable<FolderEntry> entries)
    {
        var aside = folder.Aside("");
        try
        {
            foreach (var entry in entries)
            {
                Write(aside, entry);
            }

            Exchange(aside, Path.Combine(folder.Films, name));
        }
        catch (IOException fault) when (DiskFaults.IsFull(fault))
        {
            throw DiskFaults.Full(fault);
        }
        finally
        {
            if (Directory.Exists(aside))
            {
                Directory.Delete(aside, recursive: true);
            }
        }
    }

    /// <summary>Another one as soon as another film was put there.</summary>
    private static DateTime IdentityOf(string path) => Directory.GetLastWriteTimeUtc(path);

    private async Task<IReadOnlyList<ShelvedFile>> ListAsync(
        string path, Dictionary<string, AssetKey> known, CancellationToken cancellationToken)
    {
        var files = new List<ShelvedFile>();
        try
        {
            foreach (var file in Directory.EnumerateFiles(path, "*", Own).Order(StringComparer.Ordinal))
            {
                var place = Path.GetRelativePath(path, file).Replace(Path.DirectorySeparatorChar, '/');
                if (await LookAsync(file, place, known, cancellationToken) is { } found)
                {
                    files.Add(found);
                }
            }
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }

        return files;
    }

    /// <returns>Null when it is no regular file, has a name that is no text, or was cleared away.</returns>
    private async Task<ShelvedFile?> LookAsync(
        string file, string place, Dictionary<string, AssetKey> known, CancellationToken cancellationToken)
    {
        try
        {
            return place.EndsWith(Written, StringComparison.Ordinal)
                ? new ShelvedFile(place, null, await RegularFile.ReadAsync(file, cancellationToken))
                : new ShelvedFile(place, AssetOf((await whole.LookAsync(file, cancellationToken)).Sha256, known), null);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private static AssetKey? AssetOf(string sha256, Dictionary<string, AssetKey> known) =>
        known.TryGetValue(sha256, out var key) ? key : null;

    private static async Task PutBackUnlessAsync(Func<Task<bool>> isUnwanted, string aside, string path)
    {
        var unwanted = false;
        try
        {
            unwanted = await isUnwanted();
        }
        finally
        {
            // A film that was put there meanwhile is the newer one.
            if (!unwanted && !Directory.Exists(path))
            {
                Directory.Move(aside, path);
            }
        }
    }

    private static void Write(string aside, FolderEntry entry)
    {
        var path = Path.Combine(aside, entry.Path);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        switch (entry)
        {
            case LinkedEntry linked:
                HardLinks.LinkOrCopy(linked.Source, path);
                break;
            case WrittenEntry written:
                File.WriteAllBytes(path, written.Content);
                break;
        }
    }

    /// <summary>Leaves what was there before under the aside name.</summary>
    private void Exchange(string aside, string path)
    {
        if (!Directory.Exists(path))
        {
            Directory.Move(aside, path);
        }
        else if (!HardLinks.TryExchange(aside, path))
        {
            var before = folder.Aside("");
            Directory.Move(path, before);
            Directory.Move(aside, path);
            Directory.Delete(before, recursive: true);
        }
    }
}
