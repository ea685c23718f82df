using System.ComponentModel;
using Microsoft.SemanticKernel;
using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>The scene writer's verbs.</summary>
public sealed class ScenePlugin(CrewDoor door)
{
    [KernelFunction("update_scene"), Description("Changes the narration, the visual description or both of one scene; what is left out stays.")]
    public Task<ToolResult> UpdateSceneAsync(
        [Description("Id of the scene, such as scene-2.")] string sceneId,
        [Description("New words of the narrator, in the film's language.")] string? narration = null,
        [Description("New description of what is seen, concrete enough to draw.")] string? visual = null,
        CancellationToken cancellationToken = default) =>
        door.SendAsync(new UpdateScene(new(sceneId), new ScenePatch(Narration: narration, Visual: visual)), $"{sceneId} is changed.", cancellationToken);

    [KernelFunction("regenerate_scene_image"), Description("Asks for another picture of the same scene; its words stay.")]
    public Task<ToolResult> RegenerateSceneImageAsync(
        [Description("Id of the scene, such as scene-2.")] string sceneId,
        CancellationToken cancellationToken) =>
        door.SendAsync(new RegenerateScene(new(sceneId)), $"{sceneId} gets another picture.", cancellationToken);

    [KernelFunction("remove_scene"), Description("Takes one scene out of the breakdown; undo brings it back.")]
    public Task<ToolResult> RemoveSceneAsync(
        [Description("Id of the scene, such as scene-2.")] string sceneId,
        CancellationToken cancellationToken) =>
        door.SendAsync(new RemoveScene(new(sceneId)), $"{sceneId} is removed.", cancellationToken);

    [KernelFunction("move_scene"), Description("Moves one scene to another place in the playing order.")]
    public Task<ToolResult> MoveSceneAsync(
        [Description("Id of the scene, such as scene-2.")] string sceneId,
        [Description("Its place after the move; 1 is the first.")] int place,
        CancellationToken cancellationToken) =>
        door.SendAsync(new MoveScene(new(sceneId), place - 1), $"{sceneId} is number {place} now.", cancellationToken);
}
