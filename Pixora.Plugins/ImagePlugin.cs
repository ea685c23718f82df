using System.ComponentModel;
using Microsoft.SemanticKernel;
using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>Verbs of the pictures.</summary>
public sealed class ImagePlugin(CrewDoor door)
{
    [KernelFunction("generate_scene_image"), Description("Plans the picture of one scene, with a new description if one is given. Nothing is drawn before the person approves the plan.")]
    public async Task<ToolResult> GenerateSceneImageAsync(
        [Description("Id of the scene, such as scene-2.")] string sceneId,
        [Description("What is to be seen; leave out to keep the scene's description.")] string? visual = null,
        CancellationToken cancellationToken = default)
    {
        if (visual is not null)
        {
            return await door.SendAsync(new UpdateScene(new(sceneId), new ScenePatch(Visual: visual)), $"{sceneId} has a new picture in the plan; it is drawn when the person approves.", cancellationToken);
        }

        return await door.EditAsync(task => new Edit(null, Scenes.Find(task, sceneId) is { } scene ? Making.Answer(task, $"the picture of {scene.Id}") : Scenes.Unknown), cancellationToken);
    }

    [KernelFunction("regenerate_scene_image"), Description("Asks for another picture of the same scene; its words stay. It is drawn when the person approves.")]
    public Task<ToolResult> RegenerateSceneImageAsync(
        [Description("Id of the scene, such as scene-2.")] string sceneId,
        CancellationToken cancellationToken) =>
        door.SendAsync(new RegenerateScene(new(sceneId)), $"{sceneId} gets another picture.", cancellationToken);
}
