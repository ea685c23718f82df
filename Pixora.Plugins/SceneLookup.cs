using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>Looks scenes up as a model names them.</summary>
internal static class SceneLookup
{
    public static ToolResult Unknown =>
        ToolResult.Refused("scene.unknown", "There is no such scene in the current breakdown.");

    public static Scene? Find(VideoTask task, string id) =>
        task.Breakdown?.Scenes.FirstOrDefault(scene => scene.Id.Value == id);

    /// <summary>The scene before it in the playing order, null for the first.</summary>
    public static Scene? Before(VideoTask task, Scene scene) =>
        task.Breakdown?.Scenes.TakeWhile(other => other.Id != scene.Id).LastOrDefault();
}
