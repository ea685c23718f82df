using System.Runtime.InteropServices;

namespace Pixora.Media.Rendering.Tools;

/// <summary>Limits that Linux itself holds a running program and its later children to (prlimit(2)).</summary>
internal static partial class ProcessLimits
{
    private const int FileSize = 1;
    private const int Data = 2;
    private const int Core = 4;

    /// <summary>
    /// Data segments count what is reserved, which is more than what is used: the check of memory in use is stricter.
    /// </summary>
    private const int Reserve = 2;

    /// <summary>Where the system has no such limits nothing happens.</summary>
    public static void Apply(int process, long memory, long fileBytes)
    {
        if (OperatingSystem.IsLinux() && Environment.Is64BitProcess)
        {
            Set(process, Data, memory * Reserve);
            Set(process, FileSize, fileBytes);
            Set(process, Core, 0);
        }
    }

    private static void Set(int process, int resource, long most)
    {
        var limit = new Limit((ulong)most, (ulong)most);
        _ = SetLimit(process, resource, in limit, 0);
    }

    [LibraryImport("libc", EntryPoint = "prlimit")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SetLimit(int process, int resource, in Limit limit, nint before);

    [StructLayout(LayoutKind.Sequential)]
    private readonly record struct Limit(ulong Soft, ulong Hard);
}
