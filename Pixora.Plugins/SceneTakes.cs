using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>Another take of a scene, with what is to be different, as one edit.</summary>
internal static class SceneTakes
{
    /// <param name="guidance">Words that are added to the description; null for none.</param>
    public static ToolEdit Another(VideoTask task, string sceneId, ScenePatch patch, string? guidance)
    {
        var scene = SceneLookup.Find(task, sceneId);
        var visual = patch.Visual ?? scene?.Visual;
        var changed = guidance is { Length: > 0 } && visual is not null
            ? patch with { Visual = $"{visual.TrimEnd('.')}, {guidance}" } : patch;
        var take = new RegenerateScene(scene?.Id ?? new(sceneId));
        return ToolEdit.Send(
            changed == new ScenePatch() ? take : new EditPlan([new UpdateScene(take.Scene, changed), take]),
            $"{take.Scene} gets another take.");
    }
}
