using Pixora.Hub.Contracts;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Wire;

/// <summary>
/// A whole task as it travels. Of what grows without end it carries the latest part; all else is bounded by the rules
/// of the model.
/// </summary>
internal static class Snapshots
{
    /// <summary>Bytes of the latest lines of the chat. The longest line fits.</summary>
    public const int MostChat = 64 * 1024;

    /// <summary>Bytes of the latest assets: more than the largest film has.</summary>
    public const int MostAssets = 128 * 1024;

    public static TaskSnapshot Of(VideoTask task)
    {
        var revision = task.Revisions.Count == 0 ? null : task.Revisions[^1];
        var chatFrom = WireSize.TailFrom(task.Chat, task.Chat.Count, MostChat);
        var assetsFrom = WireSize.TailFrom(task.Assets, task.Assets.Count, MostAssets);
        return new TaskSnapshot(
            task.Id.Value,
            (WireStage)task.Stage,
            WirePlans.Of(task.Brief),
            task.Revision,
            revision?.UndoTo,
            revision?.RedoTo,
            Map(task.Breakdown, WirePlans.Of),
            chatFrom,
            [.. task.Chat.Skip(chatFrom).Select(WireFacts.Of)],
            assetsFrom,
            [.. task.Assets.Skip(assetsFrom).Select(WirePlans.Of)],
            WirePlans.Of(task.Preferences),
            Map(task.Quote, WireFacts.Of),
            Map(task.Approval, WireFacts.Of),
            Map(task.Result, WirePlans.Of),
            Map(task.Error, WireFacts.Of),
            [.. task.FailedScenes.Select(failed => Of(task, failed))],
            Map(task.Question, WireFacts.Of),
            Map(task.Deleted, WireFacts.Of));
    }

    private static WireFailedScene Of(VideoTask task, SceneFailed failed) => new(
        failed.Scene.Value,
        failed.Part,
        failed.Code,
        failed.Message,
        (WirePayment)failed.Paid,
        Map(task.Assets.LastOrDefault(asset => Shows(task, asset, failed)), WirePlans.Of));

    /// <summary>
    /// True when an asset is what the failed part would be seen as: of the frames and overlaps that make up a scene, the
    /// scene; of a character's picture, that of one who is seen in it.
    /// </summary>
    private static bool Shows(VideoTask task, AssetNote asset, SceneFailed failed) => failed.Part switch
    {
        "portrait" => asset.Kind == failed.Part && asset.Character is { } character
            && task.Breakdown?.Scenes.FirstOrDefault(scene => scene.Id == failed.Scene)?.Characters.Contains(character) is true,
        "clip" or "join" => asset.Scene == failed.Scene && asset.Kind == "scene",
        _ => asset.Scene == failed.Scene && asset.Kind == failed.Part,
    };

    private static TWire? Map<TModel, TWire>(TModel? value, Func<TModel, TWire> write)
        where TModel : class
        where TWire : class => value is null ? null : write(value);
}
