namespace Pixora.Hub.Settings;

internal static partial class StudioFolderLog
{
    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The data folder {Folder} stays open to other users of this machine: {Folders} of its folders could not be closed"
            + " to them. Close them yourself, or mount it for this user alone.")]
    public static partial void FolderStaysOpen(this ILogger log, string folder, int folders);
}
