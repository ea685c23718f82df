using Pixora.Hub.Stories;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Work;

internal static partial class WorkLog
{
    [LoggerMessage(Level = LogLevel.Information, Message = "{Duty} of task {Task} was stopped.")]
    public static partial void WorkStopped(this ILogger log, VideoTaskId task, DueWorkKind duty);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Duty} of task {Task} failed: {Code}.")]
    public static partial void WorkFailed(
        this ILogger log, VideoTaskId task, DueWorkKind duty, string code, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "Task {Task} could not be attended to.")]
    public static partial void AttendFailed(this ILogger log, VideoTaskId task, Exception failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "The failure {Code} of task {Task} could not be recorded.")]
    public static partial void ReportLost(this ILogger log, VideoTaskId task, string code, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The queue of films could not be reached; it is tried again.")]
    public static partial void QueueUnreachable(this ILogger log, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Task {Task} could not be moved to the pod with a free place; it is tried again.")]
    public static partial void FilmUnmoved(this ILogger log, VideoTaskId task, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The unfinished tasks could not be looked up; the next round does.")]
    public static partial void RoundMissed(this ILogger log, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Task {Task} could not be woken; the next round does.")]
    public static partial void TaskAsleep(this ILogger log, VideoTaskId task, Exception failure);

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Swept: {Films} films past their time and {Assets} unused parts went, {Freed} bytes; {Left} bytes of parts are left.")]
    public static partial void Swept(this ILogger log, int films, int assets, long freed, long left);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The data folder could not be swept; it is tried again in an hour.")]
    public static partial void SweepFailed(this ILogger log, Exception failure);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Task {Task} cannot be read, so what it is made of is not known: no part of any film was swept. Restore its story from a "
            + "backup.")]
    public static partial void SweepHeldUp(this ILogger log, VideoTaskId task, Exception failure);

    [LoggerMessage(Level = LogLevel.Information, Message = "Removed {Tasks} deleted tasks for good.")]
    public static partial void DeletedTasksGone(this ILogger log, int tasks);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "The deleted task {Task} cannot be read and was not removed. Restore its story from a backup.")]
    public static partial void DeletedTaskKept(this ILogger log, VideoTaskId task, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The folder {Film} of a deleted task could not be removed; a later sweep does.")]
    public static partial void FolderKept(this ILogger log, string film, Exception failure);

    [LoggerMessage(Level = LogLevel.Information, Message = "The store knows no task, so no part of any film was swept.")]
    public static partial void NothingKnown(this ILogger log);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "There was no time to sweep everything: reading what the tasks are made of took too long. The rest goes another day.")]
    public static partial void SweepUnfinished(this ILogger log);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The film {Film} was kept: whether it is past its time is not known.")]
    public static partial void FilmKept(this ILogger log, string film, Exception failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "How the order of {Part} ended is not in the ledger; it counts as paid.")]
    public static partial void OrderUnsettled(this ILogger log, string part, Exception failure);
}
