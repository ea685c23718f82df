using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Pixora.Media.Storage;

/// <summary>
/// <c>struct statx</c> of Linux, which is the same on every machine; only what is asked for has a name here.
/// </summary>
[StructLayout(LayoutKind.Explicit, Size = 256)]
internal partial struct FileFacts
{
    private const int CurrentFolder = -100;
    private const int OfHandle = 0x1000;
    private const uint LinksInodeAndBirth = 0x904;
    private const uint TypeOnly = 0x1;
    private const int TypeBits = 0xF000;
    private const int Regular = 0x8000;

    [FieldOffset(16)]
    public uint Links;

    [FieldOffset(28)]
    public ushort Mode;

    [FieldOffset(32)]
    public ulong Inode;

    [FieldOffset(80)]
    public long BornSeconds;

    [FieldOffset(88)]
    public uint BornNanoseconds;

    [FieldOffset(136)]
    public uint DiskMajor;

    [FieldOffset(140)]
    public uint DiskMinor;

    /// <summary>
    /// How many names a file has, which file it is and when it was made; null where the system cannot tell.
    /// </summary>
    public static FileFacts? Of(string path)
    {
        try
        {
            return OperatingSystem.IsLinux() && Read(CurrentFolder, path, 0, LinksInodeAndBirth, out var facts) == 0
                ? facts
                : null;
        }
        catch (EntryPointNotFoundException)
        {
            return null;
        }
    }

    /// <summary>True when an open handle is one of a regular file.</summary>
    public static bool IsRegular(SafeFileHandle handle) =>
        Read(handle, "", OfHandle, TypeOnly, out var facts) == 0 && (facts.Mode & TypeBits) == Regular;

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Read(int folder, string path, int flags, uint wanted, out FileFacts facts);

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int Read(SafeFileHandle handle, string path, int flags, uint wanted, out FileFacts facts);
}
