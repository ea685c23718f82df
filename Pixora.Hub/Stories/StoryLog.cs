using Pixora.Media.Tasks;

namespace Pixora.Hub.Stories;

internal static partial class StoryLog
{
    [LoggerMessage(Level = LogLevel.Error, Message = "The story of task {Task} is damaged and was left out; its file was not touched.")]
    public static partial void StoryDamaged(this ILogger log, VideoTaskId task, Exception damage);
}
