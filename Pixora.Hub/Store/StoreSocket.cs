using System.Net.Sockets;
using System.Text;
using Pixora.Hub.Settings;
using Pixora.Media.Storage;

namespace Pixora.Hub.Store;

/// <summary>
/// The Unix socket of the embedded store, in a folder that only the owner of the data enters: a port would take bytes from every user of the machine
/// before it asks who they are.
/// </summary>
internal sealed class StoreSocket : IDisposable
{
    /// <summary>Bytes of the longest path of a socket that every system takes: macOS 103, Linux 107.</summary>
    public const int LongestPath = 103;

    private const string Name = "store.sock";

    /// <summary>Names the folder elsewhere that holds the socket, so that the next start finds what a killed process left there.</summary>
    private readonly string note;

    private StoreSocket(string file, string note) => (File, this.note) = (file, note);

    public string File { get; }

    /// <summary>
    /// In <paramref name="folder"/>; or, when its path is too long, its disk takes no sockets or it cannot be closed to others, in a new folder of the
    /// system's temporary one. What a process that was killed has left is removed: nobody else may use <paramref name="folder"/> now.
    /// </summary>
    /// <exception cref="StartRefusedException"><c>store.socket</c>: there is no place for it.</exception>
    public static StoreSocket In(string folder)
    {
        var (file, note) = (Path.Combine(folder, Name), Path.Combine(folder, "socket.folder"));
        Forget(note);
        return new StoreSocket(PrivateFolder.Tighten(folder) && Takes(file) ? file : Elsewhere(note), note);
    }

    /// <summary>The socket itself goes with the server that listens on it.</summary>
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
            // As when it takes no socket.
        }

        throw new StartRefusedException(
            "store.socket",
            $"The store needs a Unix socket, and neither the data folder nor the temporary folder {Path.GetTempPath()} takes one. Set Pixora__DataFolder to a folder on a local disk with a path of less than {LongestPath - 20} bytes.");
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
            // Its file goes with it.
            using var probe = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            probe.Bind(new UnixDomainSocketEndPoint(file));
            return true;
        }
        catch (Exception refused) when (refused is SocketException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Removes the folder elsewhere, of this process or one before. What is not there, or somebody else's by now, is left alone.</summary>
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
            // A machine that was started anew has cleared its temporary folder.
        }

        System.IO.File.Delete(note);
    }
}
