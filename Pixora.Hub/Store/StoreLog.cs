using Pixora.Media.Tasks;

namespace Pixora.Hub.Store;

internal static partial class StoreLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "{Calls} calls of models for task {Task} could not be written down.")]
    public static partial void UsageLost(this ILogger log, VideoTaskId task, int calls, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Part {Key} could not be counted; the next sweep counts it.")]
    public static partial void PartUncounted(this ILogger log, string key, Exception failure);
}
