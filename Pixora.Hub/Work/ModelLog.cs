namespace Pixora.Hub.Work;

internal static partial class ModelLog
{
    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "No language model is configured (section Models): the offline planner plans and answers.")]
    public static partial void NoModel(this ILogger log);

    [LoggerMessage(Level = LogLevel.Information, Message = "Model {Model} of profile {Profile} is there.")]
    public static partial void ModelThere(this ILogger log, string model, string profile);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Model {Model} of profile {Profile} is shut down on {LastDay:yyyy-MM-dd}. Configure another one before.")]
    public static partial void ModelRetires(this ILogger log, string model, string profile, DateOnly? lastDay);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Model {Model} of profile {Profile} does not answer ({Problem}): profile {Fallback} answers instead.")]
    public static partial void ModelReplaced(
        this ILogger log, string model, string profile, string problem, string fallback);

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "Model {Model} of profile {Profile} does not answer ({Problem}), and no other profile does: the offline planner plans,"
            + " and talk with the crew fails until it is corrected.")]
    public static partial void ModelMissing(this ILogger log, string model, string profile, string problem);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The models could not be looked up; tomorrow's round does.")]
    public static partial void ModelsUnseen(this ILogger log, Exception failure);
}
