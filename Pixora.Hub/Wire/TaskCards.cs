using Pixora.Hub.Contracts;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Wire;

/// <summary>Tasks as shown in a list.</summary>
internal static class TaskCards
{
    public static TaskCard Of(VideoTask task, DateTimeOffset createdAt) => new(
        task.Id.Value,
        task.Breakdown?.Title,
        (WireStage)task.Stage,
        task.Revision,
        task.Seq,
        createdAt,
        task.Result is null || task.Deleted is not null ? null : $"/films/{task.Id}/thumbnail.jpg",
        task.Deleted?.Until,
        WaitsFor(task));

    private static string? WaitsFor(VideoTask task) => task switch
    {
        { Deleted: not null } => null,
        { Question: not null } or { Stage: TaskStage.Briefing, LastTurn: TurnEnded.Asked } => "question",
        { Stage: TaskStage.Waiting } => "scenes",
        { Stage: TaskStage.Reviewing, Quote: not null } => "approval",
        _ => null,
    };
}
