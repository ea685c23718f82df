using Pixora.Media.Tasks;

namespace Pixora.Hub.Grains;

internal static partial class GrainLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The story of task {Task} is damaged; it was left alone.")]
    public static partial void StoryDamaged(this ILogger log, VideoTaskId task, Exception damage);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The reminder of task {Task} could not be changed.")]
    public static partial void ReminderLost(this ILogger log, string task, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What is known of asset {Asset} could not be saved.")]
    public static partial void AssetUnsaved(this ILogger log, string asset, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "Asset {Asset} could not be made.")]
    public static partial void AssetFailed(this ILogger log, string asset, Exception failure);
}
