using Pixora.Media.Generation;

namespace Pixora.Media.Storage;

/// <summary>Tells what a disk refuses in words a person can act on.</summary>
internal static class DiskFaults
{
    /// <summary>Bytes: one write of a program.</summary>
    private const long LeastRoom = 64 << 10;

    private const int NoSpaceLinux = 28;
    private const int QuotaLinux = 122;
    private const int QuotaMac = 69;
    private const int DiskFullWindows = unchecked((int)0x80070070);
    private const int HandleDiskFullWindows = unchecked((int)0x80070027);

    /// <summary>True when there is no room left, or no more of it for this user.</summary>
    public static bool IsFull(IOException fault) =>
        fault.HResult is NoSpaceLinux or QuotaLinux or QuotaMac or DiskFullWindows or HandleDiskFullWindows;

    /// <summary>False when the disk under a path takes next to nothing any more.</summary>
    public static bool HasRoom(string path) =>
        new DriveInfo(Path.GetDirectoryName(Path.GetFullPath(path))!).AvailableFreeSpace >= LeastRoom;

    public static ProviderException Full(Exception? fault) =>
        new("disk.full", "The disk is full. Free some space and retry: what was finished is kept.", retryable: true, fault);

    public static ProviderException ReadOnly(Exception fault) =>
        new(
            "data.readonly",
            "Pixora cannot write to its data folder. Give it write access there, or name another folder with "
            + $"{MediaOptions.Section}__{nameof(MediaOptions.DataFolder)}.",
            retryable: false,
            fault);
}
