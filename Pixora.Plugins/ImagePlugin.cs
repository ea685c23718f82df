using System.ComponentModel;
using Microsoft.SemanticKernel;
using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>Tools for the scenes' pictures.</summary>
public sealed class ImagePlugin(CrewTaskClient client)
{
    [KernelFunction(ToolNames.GenerateSceneImage)]
    [Description(
        "Plans the picture of one scene, with a new description if one is given. Nothing is drawn before the person approves the plan.")]
    public async Task<ToolResult> GenerateSceneImageAsync(
        [Description(ParameterText.SceneId)] string sceneId,
        [Description("What is to be seen; leave out to keep the scene's description.")] string? visual = null,
        CancellationToken cancellationToken = default)
    {
        if (visual is null)
        {
            return await client.EditAsync(task => new ToolEdit(null, Planned(task, sceneId)), cancellationToken);
        }

        return await client.EditAsync(
            task =>
            {
                var id = SceneLookup.Id(task, sceneId);
                return ToolEdit.Send(
                    new UpdateScene(id, new ScenePatch(Visual: visual)),
                    $"{id} has a new picture in the plan; it is drawn when the person approves.");
            },
            cancellationToken);
    }

    [KernelFunction(ToolNames.RegenerateSceneImage)]
    [Description("Asks for another picture of the same scene; its words stay. It is drawn when the person approves.")]
    public Task<ToolResult> RegenerateSceneImageAsync(
        [Description(ParameterText.SceneId)] string sceneId,
        [Description("Another description; leave out to draw the same thing differently.")] string? visual = null,
        [Description("What to draw otherwise, a few words that are added to the description.")] string? guidance = null,
        CancellationToken cancellationToken = default) =>
        client.EditAsync(task =>
            SceneTakes.Another(task, sceneId, new ScenePatch(Visual: visual), guidance), cancellationToken);

    private static ToolResult Planned(VideoTask task, string sceneId) =>
        SceneLookup.Find(task, sceneId) is { } scene
            ? ProductionReply.Of(task, $"the picture of {scene.Id}")
            : SceneLookup.Unknown;
}
