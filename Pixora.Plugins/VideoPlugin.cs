using System.ComponentModel;
using Microsoft.SemanticKernel;
using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>Tools for camera moves, transitions and the finished film.</summary>
public sealed class VideoPlugin(CrewTaskClient client)
{
    [KernelFunction(ToolNames.ImageToVideo)]
    [Description("Sets how the camera moves over one scene's picture. The clip is made when the person approves.")]
    public Task<ToolResult> ImageToVideoAsync(
        [Description(ParameterText.SceneId)] string sceneId,
        [Description("The move.")] CameraMotion camera,
        [Description($"New length of the scene in seconds, {ParameterText.SceneSeconds}; leave out to keep it.")] double? seconds = null,
        CancellationToken cancellationToken = default) =>
        client.EditAsync(
            task =>
            {
                var id = SceneLookup.Id(task, sceneId);
                return ToolEdit.Send(
                    new UpdateScene(id, new ScenePatch(Camera: camera, Seconds: seconds)),
                    $"{id} moves that way; the clip is made when the person approves.");
            },
            cancellationToken);

    [KernelFunction(ToolNames.CombineVideoAudio)]
    [Description(
        "Sets how one scene takes over from the one before it, picture and sound together. "
        + "The scenes are joined when the person approves.")]
    public Task<ToolResult> CombineVideoAudioAsync(
        [Description("Id of the later of the two scenes, such as scene-2.")] string sceneId,
        [Description("The transition.")] TransitionKind transition,
        [Description("Seconds of overlap, 0.2 to 2 and at most a third of the shorter scene; leave out for the usual one.")]
        double? seconds = null,
        CancellationToken cancellationToken = default) =>
        client.EditAsync(task => Joined(task, sceneId, transition, seconds), cancellationToken);

    [KernelFunction(ToolNames.GenerateVideo), ChangesNothing]
    [Description(
        "Asks for the finished film. It never starts anything: it says what the film is waiting for, so that you can tell the person.")]
    public Task<ToolResult> GenerateVideoAsync(CancellationToken cancellationToken) =>
        client.EditAsync(task => new ToolEdit(null, ProductionReply.Of(task, "the whole film")), cancellationToken);

    private static ToolEdit Joined(VideoTask task, string sceneId, TransitionKind kind, double? seconds)
    {
        if (SceneLookup.Find(task, sceneId) is not { } scene)
        {
            return new ToolEdit(null, SceneLookup.Unknown);
        }

        if (SceneLookup.Before(task, scene) is not { } before)
        {
            return ToolEdit.Refuse("scene.first", "The first scene takes over from nothing. Name a later one.");
        }

        var transition = TransitionLength.Fit(kind, seconds, Math.Min(before.Seconds, scene.Seconds));
        return ToolEdit.Send(
            new UpdateScene(scene.Id, new ScenePatch(Transition: transition)), $"{sceneId} is joined that way.");
    }
}
