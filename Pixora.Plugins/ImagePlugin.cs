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

        var command = new UpdateScene(new(sceneId), new ScenePatch(Visual: visual));
        var done = $"{sceneId} has a new picture in the plan; it is drawn when the person approves.";
        return await client.SendAsync(command, done, cancellationToken);
    }

    [KernelFunction(ToolNames.RegenerateSceneImage)]
    [Description("Asks for another picture of the same scene; its words stay. It is drawn when the person approves.")]
    public Task<ToolResult> RegenerateSceneImageAsync(
        [Description(ParameterText.SceneId)] string sceneId,
        CancellationToken cancellationToken) =>
        client.SendAsync(new RegenerateScene(new(sceneId)), $"{sceneId} gets another picture.", cancellationToken);

    private static ToolResult Planned(VideoTask task, string sceneId) =>
        SceneLookup.Find(task, sceneId) is { } scene
            ? ProductionReply.Of(task, $"the picture of {scene.Id}")
            : SceneLookup.Unknown;
}
