using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

internal static partial class WorkLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "{Duty} of task {Task} was stopped.")]
    public static partial void WorkStopped(this ILogger log, VideoTaskId task, DutyKind duty);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Duty} of task {Task} failed: {Code}.")]
    public static partial void WorkFailed(this ILogger log, VideoTaskId task, DutyKind duty, string code, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "Task {Task} could not be attended to.")]
    public static partial void AttendFailed(this ILogger log, VideoTaskId task, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "The failure {Code} of task {Task} could not be recorded.")]
    public static partial void ReportLost(this ILogger log, VideoTaskId task, string code, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The unfinished tasks could not be looked up; the next round does.")]
    public static partial void RoundMissed(this ILogger log, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Task {Task} could not be woken; the next round does.")]
    public static partial void TaskAsleep(this ILogger log, VideoTaskId task, Exception failure);
}
