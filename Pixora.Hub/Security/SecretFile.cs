using System.Text;
using Pixora.Media.Storage;

namespace Pixora.Hub.Security;

/// <summary>Files that only their owner may read; created once, and then only read.</summary>
internal static class SecretFile
{
    private const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>
    /// Creates the file unless it exists. It is written aside, flushed to the disk and then given its name in one step
    /// that fails when the name is taken: it appears whole or not at all, and of several pods that start at the same
    /// moment only one creates it.
    /// </summary>
    /// <param name="content">Called when the file is not there; ASCII.</param>
    public static void MakeOnce(string path, Func<string> content)
    {
        if (File.Exists(path))
        {
            return;
        }

        var folder = Path.GetDirectoryName(path)!;
        PrivateFolder.Create(folder);
        var aside = Path.Combine(folder, $".{Guid.NewGuid():n}");
        var made = content();
        Write(aside, made);
        try
        {
            if (ExclusiveName.Give(aside, path) is NameOutcome.Unsupported)
            {
                MakeInPlace(path, made);
            }
        }
        finally
        {
            File.Delete(aside);
        }
    }

    /// <summary>
    /// For disks on which a file cannot be given a second name: creates the file exclusively and writes it in its
    /// place; one that is there stays as it is. Only one pod creates it here too, but another may find it unfinished:
    /// it refuses to start then, and starts the next time.
    /// </summary>
    internal static void MakeInPlace(string path, string content)
    {
        try
        {
            Write(path, content);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another pod was first.
        }
    }

    private static void Write(string path, string content)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = OwnersFile;
        }

        using var file = new FileStream(path, options);
        file.Write(Encoding.ASCII.GetBytes(content));
        file.Flush(flushToDisk: true);
    }
}
