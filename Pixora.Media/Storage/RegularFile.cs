using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Pixora.Media.Storage;

/// <summary>
/// The only way by which files of the data folder are opened for reading. A pipe would keep its reader waiting for ever
/// and a device may never end: what is not a regular file counts as not there.
/// </summary>
public static partial class RegularFile
{
    private const int ReadOnly = 0;
    private const int NonBlocking = 0x800;
    private const int CloseOnExec = 0x80000;
    private const int NoEntry = 2;
    private const int NoDevice = 6;
    private const int NoFolder = 20;
    private const int TooManyLinks = 40;

    /// <summary>Opens a file, or what a link leads to. It may be renamed and deleted meanwhile.</summary>
    /// <param name="bufferSize">Bytes.</param>
    /// <exception cref="FileNotFoundException">There is no regular file.</exception>
    public static FileStream OpenRead(string path, int bufferSize = 1 << 16)
    {
        if (!OperatingSystem.IsLinux())
        {
            return File.Exists(path)
                ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize)
                : throw Missing(path);
        }

        // Opened without waiting and looked at afterwards: between a look and an opening it could be exchanged.
        var handle = Open(path, ReadOnly | NonBlocking | CloseOnExec, 0);
        if (handle.IsInvalid)
        {
            throw Refused(path, Marshal.GetLastPInvokeError());
        }

        if (!FileFacts.IsRegular(handle))
        {
            handle.Dispose();
            throw Missing(path);
        }

        return new FileStream(handle, FileAccess.Read, bufferSize);
    }

    /// <summary>A small file, whole.</summary>
    /// <exception cref="FileNotFoundException">There is no regular file.</exception>
    public static async Task<byte[]> ReadAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = OpenRead(path, bufferSize: 0);
        var content = new byte[file.Length];
        await file.ReadExactlyAsync(content, cancellationToken);
        return content;
    }

    private static IOException Refused(string path, int error) => error switch
    {
        NoEntry or NoFolder or NoDevice or TooManyLinks => Missing(path),
        _ => new IOException($"{Path.GetFileName(path)} cannot be opened (error {error}).", error),
    };

    private static FileNotFoundException Missing(string path) => new("There is no such file.", path);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial SafeFileHandle Open(string path, int flags, int mode);
}
