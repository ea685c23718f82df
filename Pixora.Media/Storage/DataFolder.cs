namespace Pixora.Media.Storage;

/// <summary>
/// The folders under the data folder, and this process's own place in them for files that are not finished.
/// </summary>
internal sealed class DataFolder : IDisposable
{
    private readonly FileStream claim;
    private int written;

    private DataFolder(string root)
    {
        Root = Path.GetFullPath(root);
        Writer = Path.Combine(Unfinished, Guid.NewGuid().ToString("n"));
        PrivateFolder.Create(Unfinished);
        PrivateFolder.Create(Films);
        ClearUnfinished();
        claim = Claim(Writer + ".lock", FileMode.CreateNew) ?? throw new IOException("Its lock is taken.");
        Directory.CreateDirectory(Writer);
    }

    public string Root { get; }

    public string Assets => Path.Combine(Root, "assets");

    public string Films => Path.Combine(Root, "films");

    /// <summary>Where every writer has a folder of its own for what is not finished, and for temporary files.</summary>
    public string Unfinished => Path.Combine(Assets, ".tmp");

    /// <summary>Copies of blobs that are kept elsewhere.</summary>
    public string Copies => Path.Combine(Root, "copies");

    private string Writer { get; }

    /// <summary>Makes the folders and clears away what writers left that are no longer alive.</summary>
    /// <exception cref="Generation.ProviderException">
    /// Nothing can be written there: <c>data.readonly</c> or <c>disk.full</c>.
    /// </exception>
    public static DataFolder Open(string root)
    {
        try
        {
            return new DataFolder(root);
        }
        catch (IOException fault) when (DiskFaults.IsFull(fault))
        {
            throw DiskFaults.Full(fault);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw DiskFaults.ReadOnly(fault);
        }
    }

    /// <summary>A new path of this process's own, on the same disk as everything else.</summary>
    /// <param name="extension">Without a dot; empty for a folder.</param>
    public string Aside(string extension) =>
        Path.Combine(Writer, $"{Interlocked.Increment(ref written)}{(extension.Length == 0 ? "" : ".")}{extension}");

    public void Dispose()
    {
        Clear(Writer);
        claim.Dispose();
    }

    private void ClearUnfinished()
    {
        var writers = Directory.EnumerateFileSystemEntries(Unfinished).Select(path => Path.ChangeExtension(path, null)).Distinct();
        foreach (var writer in writers.ToArray())
        {
            using var dead = Claim(writer + ".lock", FileMode.OpenOrCreate);
            if (dead is not null)
            {
                Clear(writer);
            }
        }
    }

    private static void Clear(string writer)
    {
        if (Directory.Exists(writer))
        {
            Directory.Delete(writer, recursive: true);
        }
    }

    /// <summary>A lock lasts as long as its process, however it ends. Null when another holds it.</summary>
    private static FileStream? Claim(string path, FileMode mode)
    {
        try
        {
            return new FileStream(
                path, mode, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }
}
