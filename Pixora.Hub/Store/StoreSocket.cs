using System.Net.Sockets;
using System.Text;
using Pixora.Hub.Settings;
using Pixora.Media.Storage;

namespace Pixora.Hub.Store;

/// <summary>
/// The Unix socket of the embedded store, in a folder that only the owner of the data can enter. A TCP port would
/// accept connections of every user of the machine, and read from them before it authenticates them.
/// </summary>
internal sealed class StoreSocket : IDisposable
{
    /// <summary>Bytes of the longest path of a socket that every system takes: macOS 103, Linux 107.</summary>
    public const int LongestPath = 103;

    private const string Name = "store.sock";

    /// <summary>
    /// File with the path of the temporary folder that holds the socket, so that the next start can remove what a
    /// killed process left.
    /// </summary>
    private readonly string note;

    private StoreSocket(string file, string note)
    {
        File = file;
        this.note = note;
    }

    public string File { get; }

    /// <summary>
    /// A socket in <paramref name="folder"/>; or, when the path is too long, the disk takes no sockets or the folder
    /// cannot be closed to others, in a new folder of the system's temporary one. What a killed process has left is
    /// removed: the caller must own <paramref name="folder"/>.
    /// </summary>
    /// <exception cref="StartRefusedException"><c>store.socket</c>: there is no place for it.</exception>
    public static StoreSocket In(string folder)
    {
        var file = Path.Combine(folder, Name);
        var note = Path.Combine(folder, "socket.folder");
        Forget(note);
        return new StoreSocket(PrivateFolder.Tighten(folder) && Takes(file) ? file : Elsewhere(note), note);
    }

    /// <summary>
    /// Removes the temporary folder; the server that listens on the socket removes the socket itself.
    /// </summary>
    public void Dispose() => Forget(note);

    private static string Elsewhere(string note)
    {
        try
        {
            // 0700.
            var folder = Directory.CreateTempSubdirectory("pixora-").FullName;
            System.IO.File.WriteAllText(note, folder);
            if (Path.Combine(folder, Name) is var file && Takes(file))
            {
                return file;
            }

            Forget(note);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // Reported below, as when the folder takes no socket.
        }

        throw new StartRefusedException(
            "store.socket",
            $"The store needs a Unix socket, and neither the data folder nor the temporary folder {Path.GetTempPath()} takes one. "
            + $"Set Pixora__DataFolder to a folder on a local disk with a path of less than {LongestPath - 20} bytes.");
    }

    private static bool Takes(string file)
    {
        if (Encoding.UTF8.GetByteCount(file) > LongestPath)
        {
            return false;
        }

        try
        {
            System.IO.File.Delete(file);
            // Disposing the probe removes its file.
            using var probe = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            probe.Bind(new UnixDomainSocketEndPoint(file));
            return true;
        }
        catch (Exception refused) when (refused is SocketException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>
    /// Removes the temporary folder of this process or an earlier one, unless it is gone or belongs to somebody else by
    /// now.
    /// </summary>
    private static void Forget(string note)
    {
        if (!System.IO.File.Exists(note))
        {
            return;
        }

        try
        {
            var folder = System.IO.File.ReadAllText(note);
            System.IO.File.Delete(Path.Combine(folder, Name));
            Directory.Delete(folder);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // The temporary folder is cleared when the machine restarts.
        }

        System.IO.File.Delete(note);
    }
}
