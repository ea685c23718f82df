namespace Pixora.Media.Storage;

/// <summary>
/// Gives blobs a path on this machine, since programs read files. A blob that lies on its disk is used where it is; of
/// one that is elsewhere a copy is kept for as long as it is used.
/// </summary>
internal sealed class WorkshopCache(IBlobStore blobs, DataFolder folder, TimeProvider time)
{
    /// <summary>Copies that nobody has used for so long go.</summary>
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(1);

    private readonly WholeFiles whole = new();

    /// <summary>Finds a blob's file, or fetches it. It is whole as its record says.</summary>
    /// <exception cref="Generation.ProviderException">There is no room for the copy (<c>disk.full</c>).</exception>
    public async Task<LocatedBlob> LocateAsync(BlobName name, AssetRecord record, CancellationToken cancellationToken)
    {
        if (blobs.PathOf(name) is { } path)
        {
            return await LookAsync(path, record, cancellationToken);
        }

        var copy = CopyOf(name);
        if (await LookAsync(copy, record, cancellationToken) is not { Path: not null } found)
        {
            return await FetchAsync(name, copy, record, cancellationToken);
        }

        Use(copy);
        return found;
    }

    /// <summary>Keeps a file that was put just now; it is moved.</summary>
    /// <param name="sha256">Of its content.</param>
    /// <returns>Its path from now on.</returns>
    public string Keep(BlobName name, string file, string sha256)
    {
        var path = blobs.PathOf(name);
        if (path is null)
        {
            path = CopyOf(name);
            MoveTo(path, file);
        }

        whole.Written(path, sha256);
        return path;
    }

    /// <summary>
    /// Has a file hashed again before its next use: another time is another file to whoever has read it, in every
    /// process.
    /// </summary>
    public static void Doubt(string path, DateTimeOffset now)
    {
        try
        {
            File.SetLastWriteTimeUtc(path, now.UtcDateTime);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            // Then it is not used again either.
        }
    }

    /// <summary>Deletes copies that were not used lately. Whoever reads one reads it to the end.</summary>
    public void Clear()
    {
        var oldest = time.GetUtcNow() - KeptFor;
        var copies = Directory.Exists(folder.Copies)
            ? Directory.EnumerateFiles(folder.Copies, "*", SearchOption.AllDirectories)
            : [];
        foreach (var copy in copies.Where(copy => File.GetLastAccessTimeUtc(copy) < oldest.UtcDateTime))
        {
            File.Delete(copy);
        }
    }

    private string CopyOf(BlobName name) => Path.Combine(folder.Copies, name.Path);

    private async Task<LocatedBlob> LookAsync(string path, AssetRecord record, CancellationToken cancellationToken)
    {
        if (new FileInfo(path) is not { Exists: true } file || file.Length != record.Bytes)
        {
            return LocatedBlob.Missing;
        }

        try
        {
            // A file of the right size may hold anything after a power cut or on a failing disk.
            var known = await whole.LookAsync(path, cancellationToken);
            return known.Sha256 == record.Sha256 ? new LocatedBlob(path) : new LocatedBlob(null, IsSpoilt: known.IsNew);
        }
        catch (FileNotFoundException)
        {
            return LocatedBlob.Missing;
        }
    }

    private async Task<LocatedBlob> FetchAsync(
        BlobName name, string copy, AssetRecord record, CancellationToken cancellationToken)
    {
        var aside = folder.Aside(name.Extension);
        try
        {
            await using (var from = await blobs.OpenAsync(name, 0, record.Bytes, cancellationToken))
            await using (var to = new FileStream(aside, FileMode.CreateNew, FileAccess.Write))
            {
                await from.CopyToAsync(to, cancellationToken);
            }

            if (await WholeFiles.HashAsync(aside, cancellationToken) != record.Sha256)
            {
                return new LocatedBlob(null, IsSpoilt: true);
            }

            MoveTo(copy, aside);
            whole.Written(copy, record.Sha256);
            return new LocatedBlob(copy);
        }
        catch (FileNotFoundException)
        {
            return LocatedBlob.Missing;
        }
        catch (IOException fault) when (DiskFaults.IsFull(fault))
        {
            throw DiskFaults.Full(fault);
        }
        finally
        {
            File.Delete(aside);
        }
    }

    /// <summary>
    /// Its time of writing says whether it is still the file that was hashed; this one says when it was used.
    /// </summary>
    private void Use(string copy) => File.SetLastAccessTimeUtc(copy, time.GetUtcNow().UtcDateTime);

    private void MoveTo(string path, string file)
    {
        Use(file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Move(file, path, overwrite: true);
    }
}
