using System.Text.Json;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Realtime;

/// <summary>A whole task as it travels to a client whose story cannot be continued.</summary>
/// <param name="UndoTo">The revision that undo brings back, null when there is nothing to undo.</param>
/// <param name="RedoTo">The revision that redo brings back, null when there is nothing to redo.</param>
internal sealed record TaskSnapshot(
    VideoTaskId Task,
    TaskStage Stage,
    Brief Brief,
    int Revision,
    int? UndoTo,
    int? RedoTo,
    Breakdown? Breakdown,
    ValueList<ChatMessage> Chat,
    ValueList<AssetNote> Assets,
    Preferences Preferences,
    PriceQuoted? Quote,
    BreakdownApproved? Approval,
    FilmResult? Result,
    TaskError? Error,
    TaskDeleted? Deleted)
{
    public static JsonElement Of(VideoTask task)
    {
        var revision = task.Revisions.Count == 0 ? null : task.Revisions[^1];
        return JsonSerializer.SerializeToElement(
            new TaskSnapshot(
                task.Id, task.Stage, task.Brief, task.Revision, revision?.UndoTo, revision?.RedoTo, task.Breakdown, task.Chat,
                task.Assets, task.Preferences, task.Quote, task.Approval, task.Result, task.Error, task.Deleted),
            TaskJson.Options);
    }
}
