using Pixora.Media.Tasks;

namespace Pixora.Hub.Broadcast;

internal static partial class BroadcastLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "A batch for the connections of a user was not sent.")]
    public static partial void ListBatchLost(this ILogger log, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A batch for the viewers of task {Task} was not sent.")]
    public static partial void BatchLost(this ILogger log, VideoTaskId task, Exception failure);
}
