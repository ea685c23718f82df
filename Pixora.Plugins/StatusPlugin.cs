using System.ComponentModel;
using Microsoft.SemanticKernel;
using Pixora.Media.Generation;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>Verbs of where the film stands, and of going back.</summary>
public sealed class StatusPlugin(CrewDoor door, IFilmPreview preview)
{
    [KernelFunction("check_generation_status"), Description("Says where the film stands: its stage, its scenes and what is already made.")]
    public Task<ToolResult> CheckGenerationStatusAsync(CancellationToken cancellationToken) =>
        door.EditAsync(task => new Edit(null, ToolResult.Done(FilmStatus.Of(task))), cancellationToken);

    [KernelFunction("get_result"), Description("Describes the finished film: length, size and chapters.")]
    public Task<ToolResult> GetResultAsync(CancellationToken cancellationToken) =>
        door.EditAsync(task => new Edit(null, FilmStatus.Result(task)), cancellationToken);

    [KernelFunction("update_progress"), Description("Tells the person in one short sentence what you are doing. Use it once before long work, never instead of an answer.")]
    public Task<ToolResult> UpdateProgressAsync([Description("The sentence, in the person's language.")] string message, CancellationToken cancellationToken) =>
        door.SendAsync(new Say(door.Speaker, message, door.LineId), "The person has been told.", cancellationToken);

    [KernelFunction("handle_error"), Description("Goes on after a failure: tries again, falls back to a simpler scene, or skips the scene. Whatever changes the plan waits for the person's approval again.")]
    public Task<ToolResult> HandleErrorAsync(
        [Description("What to do.")] Recovery action,
        [Description("Id of the scene that failed; needed to fall back or to skip.")] string? sceneId = null,
        [Description("True only when the person said in this conversation that the scene may be left out.")] bool personAgreed = false,
        CancellationToken cancellationToken = default) =>
        door.EditAsync(task => Recover(task, action, sceneId, personAgreed), cancellationToken);

    [KernelFunction("preview_change"), Description("Says what an edit would cause before it is made: what is kept, what is made anew, how long it takes and what it costs. Changes nothing.")]
    public Task<ToolResult> PreviewChangeAsync([Description("The edit.")] PreviewedChange change, CancellationToken cancellationToken) =>
        door.EditAsync(task => new Edit(null, Preview(task, change)), cancellationToken);

    [KernelFunction("undo"), Description("Takes back the last change of the plan, whoever made it.")]
    public Task<ToolResult> UndoAsync(CancellationToken cancellationToken) => door.SendAsync(new Undo(), "The last change is taken back.", cancellationToken);

    [KernelFunction("redo"), Description("Brings back what was just undone.")]
    public Task<ToolResult> RedoAsync(CancellationToken cancellationToken) => door.SendAsync(new Redo(), "What was undone is back.", cancellationToken);

    private static Edit Recover(VideoTask task, Recovery action, string? sceneId, bool agreed) => (action, Scenes.Find(task, sceneId ?? "")) switch
    {
        (not Recovery.Skip, _) when task is { Stage: TaskStage.Failed, Error.Code: ProviderException.Refused } => Edit.Refuse(ProviderException.Refused, "The maker refuses this picture for its content and would refuse it again."),
        (Recovery.Retry, _) => Edit.Send(new Retry(), "It is tried again with what is already made."),
        (_, null) => new Edit(null, Scenes.Unknown),
        (Recovery.FallBack, { } scene) => Edit.Send(
            new UpdateScene(scene.Id, new ScenePatch(Camera: CameraMotion.Static, Transition: Transition.Cut)),
            $"{scene.Id} is planned simpler: a still picture and a cut. The person must approve the plan again."),
        (_, { } scene) when agreed => Edit.Send(new RemoveScene(scene.Id), $"{scene.Id} is left out. The person must approve the plan again."),
        _ => Edit.Refuse("consent.needed", "A scene is left out only when the person agreed. Ask them first."),
    };

    private ToolResult Preview(VideoTask task, PreviewedChange change)
    {
        if (task.Breakdown is not { } before || change.ToCommand(before) is not { } command)
        {
            return ToolResult.Refused("preview.unclear", "There is nothing to compare: a plan and a whole description of the edit are needed.");
        }

        var (decision, after) = door.Try(task, command);
        return decision is Decision.Rejected { Refusal: var refusal } ? ToolResult.Refused(refusal.Code, refusal.Message)
            : ToolResult.Done(after == before ? "It would change nothing." : PreviewText.Of(preview.Compare(before, after!)));
    }
}
