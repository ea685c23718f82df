using System.Globalization;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>Where a film stands, in words.</summary>
internal static class FilmStatus
{
    public static string Of(VideoTask task) => task switch
    {
        { Breakdown: null } => "The breakdown is still being planned.",
        { Stage: TaskStage.Failed, Error: { } error } =>
            $"It failed: {QuotedReason.Of(error.Message)} ({error.Code}{(error.Scene is { } scene ? $", {scene}" : "")}).",
        { Stage: TaskStage.Waiting } =>
            $"It waits: {string.Join(' ', task.FailedScenes.Select(Failure))} The rest is made. handle_error tries again.",
        { Stage: TaskStage.Completed, Result: { } film } =>
            string.Create(null, $"The film of revision {film.Revision} is finished: {film.Seconds:0.0} seconds."),
        { Breakdown: { } plan } =>
            $"Stage {task.Stage}, revision {task.Revision}: {plan.Scenes.Count} scenes, {task.Assets.Count} assets made. "
            + Waiting(task.Stage),
    };

    public static ToolResult Result(VideoTask task) => task.Result is { } film
        ? ToolResult.Done(string.Create(
            CultureInfo.InvariantCulture,
            $"The film of revision {film.Revision}: {film.Seconds:0.0} seconds, {film.Width}×{film.Height}, {film.Bytes / 1e6:0.0} MB. "
                + $"Chapters: {string.Join(", ", film.Chapters.Select(Chapter))}.{Newer(task, film)}"))
        : ToolResult.Refused("result.none", "There is no finished film yet.");

    private static string Failure(SceneFailed failed) =>
        $"The {failed.Part} of {failed.Scene} could not be made: {QuotedReason.Of(failed.Message)} ({failed.Code}).";

    private static string Chapter(FilmChapter chapter) =>
        FormattableString.Invariant($"{chapter.Title} at {chapter.Start:0.0} s");

    private static string Newer(VideoTask task, FilmResult film) =>
        film.Revision == task.Revision ? "" : $" The plan has moved on to revision {task.Revision}.";

    private static string Waiting(TaskStage stage) => stage switch
    {
        TaskStage.Reviewing => "It waits for the person's approval.",
        TaskStage.Producing => "It is being made.",
        TaskStage.Cancelled => "The person cancelled it.",
        _ => "",
    };
}
