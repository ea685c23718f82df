using System.Text;
using Pixora.Media.Storage;

namespace Pixora.Hub.Security;

/// <summary>Files that only their owner may read; created once, and then only read.</summary>
internal static class SecretFile
{
    private const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>
    /// Creates the file unless it exists. It is written aside and then moved to its place, so that it appears whole or not at all, and only
    /// one of several pods creates it.
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
        Write(aside, content());
        try
        {
            File.Move(aside, path);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(aside);
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
