using System.Text;
using Pixora.Media.Storage;

namespace Pixora.Hub.Security;

/// <summary>Files that only their owner may read, made once and then only read.</summary>
internal static class SecretFile
{
    private const UnixFileMode OwnersFile = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes the file unless it is there. It is written beside its place and then linked there: it is there whole or not at all, and of several pods one makes it.</summary>
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
