using System.Globalization;

namespace Pixora.Media.Storage;

/// <summary>
/// Blobs as files of the data folder, which pods may share. Programs read them where they lie, and readable folders
/// link to them.
/// </summary>
internal sealed class LocalBlobStore(DataFolder folder, TimeProvider time) : IBlobStore
{
    public string PathOf(BlobName name) => Path.Combine(folder.Assets, name.Path);

    public Task PutAsync(BlobName name, string file, CancellationToken cancellationToken)
    {
        try
        {
            Put(file, PathOf(name));
            return Task.CompletedTask;
        }
        catch (IOException fault) when (DiskFaults.IsFull(fault))
        {
            throw DiskFaults.Full(fault);
        }
    }

    public Task<Stream> OpenAsync(BlobName name, long from, long length, CancellationToken cancellationToken)
    {
        // Readers bring a buffer of their own.
        var file = RegularFile.OpenRead(PathOf(name), bufferSize: 0);
        file.Seek(from, SeekOrigin.Begin);
        return Task.FromResult<Stream>(new RangeStream(file, length));
    }

    public Task<BlobStat?> StatAsync(BlobName name, CancellationToken cancellationToken) =>
        Task.FromResult(StatOf(name, PathOf(name)));

    public IAsyncEnumerable<BlobStat> ListAsync(CancellationToken cancellationToken) => Directory.EnumerateDirectories(
        folder.Assets, "??")
        .SelectMany(Directory.EnumerateFiles)
        .Select(path => BlobName.TryParse(Path.GetFileName(path), out var name) ? StatOf(name, path) : null)
        .OfType<BlobStat>()
        .ToAsyncEnumerable();

    public Task<bool> TouchAsync(BlobName name, CancellationToken cancellationToken)
    {
        try
        {
            File.SetLastWriteTimeUtc(PathOf(name), time.GetUtcNow().UtcDateTime);
            return Task.FromResult(true);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult(false);
        }
    }

    /// <summary>
    /// Asks twice: before, and once nobody can come by the file's name any more. What somebody came for in between is
    /// put back.
    /// </summary>
    public Task<bool> DeleteAsync(BlobName name, Predicate<BlobStat> isUnwanted, CancellationToken cancellationToken)
    {
        var path = PathOf(name);
        var aside = folder.Aside("gone");
        if (StatOf(name, path) is not { } seen || !isUnwanted(seen) || !TryMove(path, aside))
        {
            return Task.FromResult(false);
        }

        var unwanted = StatOf(name, aside) is { } still && isUnwanted(still);
        if (!unwanted)
        {
            // Fails when it was put anew meanwhile, and then that one counts.
            TryMove(aside, path);
        }

        File.Delete(aside);
        return Task.FromResult(unwanted);
    }

    /// <summary>
    /// Takes the place of whatever has the name; a folder, which nobody here made, goes with what is not finished.
    /// </summary>
    private void Put(string file, string path)
    {
        using (var whole = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.Read, bufferSize: 1))
        {
            whole.Flush(flushToDisk: true);
        }

        File.SetLastWriteTimeUtc(file, time.GetUtcNow().UtcDateTime);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        if (Directory.Exists(path))
        {
            Directory.Move(path, folder.Aside(""));
        }

        File.Move(file, path, overwrite: true);
    }

    private static BlobStat? StatOf(BlobName name, string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            return null;
        }

        var facts = FileFacts.Of(path);
        var version = facts is { } known
            ? string.Create(CultureInfo.InvariantCulture, $"{known.Inode}-{known.BornSeconds}.{known.BornNanoseconds}-{file.Length}")
            : string.Create(CultureInfo.InvariantCulture, $"{file.CreationTimeUtc.Ticks}-{file.Length}");
        return new BlobStat(name, file.Length, file.LastWriteTimeUtc, version) { IsLinked = facts?.Links > 1 };
    }

    private static bool TryMove(string from, string to)
    {
        try
        {
            File.Move(from, to);
            return true;
        }
        catch (IOException fault) when (File.Exists(to) || fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }
}
