using System.IO.Pipes;
using System.Runtime.InteropServices;

namespace Pixora.Media.Rendering.Tools;

/// <summary>Makes the pipe to a program larger, so that fewer turns between the two processes move a frame.</summary>
internal static partial class PipeCapacity
{
    /// <summary>
    /// Linux's limit for everybody, unless an administrator changed it (fcntl(2), /proc/sys/fs/pipe-max-size).
    /// </summary>
    private const int Bytes = 1 << 20;

    private const int SetPipeSize = 1031;

    /// <summary>Where the system does not allow it the pipe stays as it is.</summary>
    public static void Enlarge(Stream stream)
    {
        if (OperatingSystem.IsLinux() && stream is PipeStream pipe)
        {
            _ = Control(pipe.SafePipeHandle, SetPipeSize, Bytes);
        }
    }

    [LibraryImport("libc", EntryPoint = "fcntl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Control(SafeHandle pipe, int command, int argument);
}
