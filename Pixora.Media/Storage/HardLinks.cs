using System.Runtime.InteropServices;

namespace Pixora.Media.Storage;

/// <summary>Gives one file two names, and two folders each other's.</summary>
internal static partial class HardLinks
{
    private const int CurrentFolder = -100;
    private const uint Exchange = 2;

    /// <summary>Links, or copies where the disk has no links.</summary>
    public static void LinkOrCopy(string existing, string path)
    {
        if (!OperatingSystem.IsWindows() && Link(existing, path) == 0)
        {
            return;
        }

        File.Copy(existing, path);
    }

    /// <summary>
    /// Exchanges two folders' names in one step, so that there is no moment without either. False where the system
    /// cannot.
    /// </summary>
    public static bool TryExchange(string one, string other)
    {
        try
        {
            return OperatingSystem.IsLinux() && Rename(CurrentFolder, one, CurrentFolder, other, Exchange) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    /// <summary>True when the file has another name too; false where the system cannot tell.</summary>
    public static bool IsShared(string path) => FileFacts.Of(path) is { Links: > 1 };

    /// <summary>True when both are names of one file; false where the system cannot tell.</summary>
    public static bool AreOne(string path, string other) => FileFacts.Of(path) is { } one && FileFacts.Of(other) is { } two
        && (one.Inode, one.DiskMajor, one.DiskMinor) == (two.Inode, two.DiskMajor, two.DiskMinor);

    [LibraryImport("libc", EntryPoint = "link", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Link(string existing, string path);

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Rename(int oneFolder, string one, int otherFolder, string other, uint flags);
}
