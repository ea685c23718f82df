using Microsoft.Extensions.Logging;
using Pixora.Media.Graph;

namespace Pixora.Media.Storage;

internal static partial class StorageLog
{
    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The {Kind} {Key} is not what was added any more; it counts as not there and is made again. "
            + "The disk may be failing: './pixora verify' reads everything.")]
    public static partial void Spoilt(this ILogger log, AssetKind kind, AssetKey key);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The {Kind} {Key} is not what was asked for ({Fault}); it is not used.")]
    public static partial void NotAsAsked(this ILogger log, AssetKind kind, AssetKey key, string fault);
}
