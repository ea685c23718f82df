using System.ComponentModel;
using Microsoft.SemanticKernel;
using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>Verbs of motion, of the cut and of the film as a whole.</summary>
public sealed class VideoPlugin(CrewDoor door)
{
    [KernelFunction("image_to_video"), Description("Sets how the camera moves over one scene's picture. The clip is made when the person approves.")]
    public Task<ToolResult> ImageToVideoAsync(
        [Description("Id of the scene, such as scene-2.")] string sceneId,
        [Description("The move.")] CameraMotion camera,
        CancellationToken cancellationToken) =>
        door.SendAsync(new UpdateScene(new(sceneId), new ScenePatch(Camera: camera)), $"{sceneId} moves that way; the clip is made when the person approves.", cancellationToken);

    [KernelFunction("combine_video_audio"), Description("Sets how one scene takes over from the one before it, picture and sound together. The scenes are joined when the person approves.")]
    public Task<ToolResult> CombineVideoAudioAsync(
        [Description("Id of the later of the two scenes, such as scene-2.")] string sceneId,
        [Description("The transition.")] TransitionKind transition,
        [Description("Seconds of overlap, 0.2 to 2 and at most a third of the shorter scene; leave out for the usual one.")] double? seconds = null,
        CancellationToken cancellationToken = default) =>
        door.EditAsync(task => Joined(task, sceneId, transition, seconds), cancellationToken);

    [KernelFunction("generate_video"), Description("Asks for the finished film. It never starts anything: it says what the film is waiting for, so that you can tell the person.")]
    public Task<ToolResult> GenerateVideoAsync(CancellationToken cancellationToken) =>
        door.EditAsync(task => new Edit(null, Making.Answer(task, "the whole film")), cancellationToken);

    private static Edit Joined(VideoTask task, string sceneId, TransitionKind kind, double? seconds)
    {
        if (Scenes.Find(task, sceneId) is not { } scene)
        {
            return new Edit(null, Scenes.Unknown);
        }

        return Scenes.Before(task, scene) is { } before
            ? Edit.Send(new UpdateScene(scene.Id, new ScenePatch(Transition: Overlaps.Fit(kind, seconds, Math.Min(before.Seconds, scene.Seconds)))), $"{sceneId} is joined that way.")
            : Edit.Refuse("scene.first", "The first scene takes over from nothing. Name a later one.");
    }
}
