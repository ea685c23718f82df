using System.Text.Json;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Realtime;

/// <summary>
/// A whole task as it travels to a client whose story cannot be continued. Of what grows without end it carries the latest part; all else is bounded by the rules of the model.
/// </summary>
/// <param name="ChatFrom">How many lines of the chat lie before these.</param>
/// <param name="AssetsFrom">How many assets lie before these.</param>
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
    int ChatFrom,
    ValueList<ChatMessage> Chat,
    int AssetsFrom,
    ValueList<AssetNote> Assets,
    Preferences Preferences,
    PriceQuoted? Quote,
    BreakdownApproved? Approval,
    FilmResult? Result,
    TaskError? Error,
    TaskDeleted? Deleted)
{
    /// <summary>Bytes of the latest lines of the chat. The longest line fits.</summary>
    public const int MostChat = 64 * 1024;

    /// <summary>Bytes of the latest assets: more than the largest film has.</summary>
    public const int MostAssets = 128 * 1024;

    public static JsonElement Of(VideoTask task)
    {
        var revision = task.Revisions.Count == 0 ? null : task.Revisions[^1];
        var chatFrom = WireSize.TailFrom(task.Chat, task.Chat.Count, MostChat);
        var assetsFrom = WireSize.TailFrom(task.Assets, task.Assets.Count, MostAssets);
        return JsonSerializer.SerializeToElement(
            new TaskSnapshot(
                task.Id, task.Stage, task.Brief, task.Revision, revision?.UndoTo, revision?.RedoTo, task.Breakdown,
                chatFrom, [.. task.Chat.Skip(chatFrom)], assetsFrom, [.. task.Assets.Skip(assetsFrom)],
                task.Preferences, task.Quote, task.Approval, task.Result, task.Error, task.Deleted),
            TaskJson.Options);
    }
}
