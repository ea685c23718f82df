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

    [LoggerMessage(Level = LogLevel.Information, Message = "No language model is configured (section Models): the offline planner plans and answers.")]
    public static partial void NoModel(this ILogger log);

    [LoggerMessage(Level = LogLevel.Information, Message = "Model {Model} of profile {Profile} is there.")]
    public static partial void ModelThere(this ILogger log, string model, string profile);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Model {Model} of profile {Profile} is shut down on {LastDay:yyyy-MM-dd}. Configure another one before.")]
    public static partial void ModelRetires(this ILogger log, string model, string profile, DateOnly? lastDay);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Model {Model} of profile {Profile} does not answer ({Problem}): profile {Fallback} answers instead.")]
    public static partial void ModelReplaced(this ILogger log, string model, string profile, string problem, string fallback);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Model {Model} of profile {Profile} does not answer ({Problem}), and no other profile does: the offline planner plans, and talk with the crew fails until it is corrected.")]
    public static partial void ModelMissing(this ILogger log, string model, string profile, string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The models could not be looked up; tomorrow's round does.")]
    public static partial void ModelsUnseen(this ILogger log, Exception failure);
}
