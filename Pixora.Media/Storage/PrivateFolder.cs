using System.Runtime.Versioning;

namespace Pixora.Media.Storage;

/// <summary>
/// Folders that only their owner looks into: what somebody films is nobody else's business, on a machine of many users
/// too.
/// </summary>
public static class PrivateFolder
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
    private const UnixFileMode Group = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute;
    private const UnixFileMode Others = UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>
    /// Makes the folder, and those above it that are missing, for the owner alone (0700). One that is there stays as it
    /// is.
    /// </summary>
    public static void Create(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }

        // A mode counts for the last folder of a path only.
        if (Path.GetDirectoryName(path) is { Length: > 0 } above && !Directory.Exists(above))
        {
            Create(above);
        }

        Directory.CreateDirectory(path, Owner);
    }

    /// <summary>
    /// Takes from a folder what it gives to others. A group keeps what it has where new files are the group's (setgid):
    /// that is how Kubernetes lends a volume.
    /// </summary>
    /// <returns>
    /// False when it is not this user's to change, or everybody's on purpose: the root of the disk, or a folder like
    /// <c>/tmp</c> (sticky).
    /// </returns>
    public static bool Tighten(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return true;
        }

        try
        {
            var mode = File.GetUnixFileMode(path);
            var wanted = mode & ~(mode.HasFlag(UnixFileMode.SetGroup) ? Others : Others | Group);
            return wanted == mode || (!IsEverybodys(path, mode) && Change(path, wanted));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool IsEverybodys(string path, UnixFileMode mode) =>
        mode.HasFlag(UnixFileMode.StickyBit) || Path.GetPathRoot(path) == path;

    [UnsupportedOSPlatform("windows")]
    private static bool Change(string path, UnixFileMode mode)
    {
        File.SetUnixFileMode(path, mode);
        // Some disks have no modes, and do not say so.
        return File.GetUnixFileMode(path) == mode;
    }
}
