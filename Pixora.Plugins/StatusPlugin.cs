using System.ComponentModel;
using Microsoft.SemanticKernel;
using Pixora.Media.Generation;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>Tools for the film's state, for previews, and for undo and redo.</summary>
public sealed class StatusPlugin(CrewTaskClient client, IFilmPreview preview)
{
    [KernelFunction(ToolNames.CheckGenerationStatus), ChangesNothing]
    [Description("Says where the film stands: its stage, its scenes and what is already made.")]
    public Task<ToolResult> CheckGenerationStatusAsync(CancellationToken cancellationToken) =>
        client.EditAsync(task => new ToolEdit(null, ToolResult.Done(FilmStatus.Of(task))), cancellationToken);

    [KernelFunction(ToolNames.GetResult), ChangesNothing]
    [Description("Describes the finished film: length, size and chapters.")]
    public Task<ToolResult> GetResultAsync(CancellationToken cancellationToken) =>
        client.EditAsync(task => new ToolEdit(null, FilmStatus.Result(task)), cancellationToken);

    [KernelFunction(ToolNames.UpdateProgress), ChangesNothing]
    [Description("Tells the person in one short sentence what you are doing. Use it once before long work, never instead of an answer.")]
    public Task<ToolResult> UpdateProgressAsync(
        [Description("The sentence, in the person's language.")] string message,
        CancellationToken cancellationToken) =>
        client.SendAsync(
            new Say(client.Speaker, message, client.MessageId), "The person has been told.", cancellationToken);

    [KernelFunction(ToolNames.HandleError)]
    [Description(
        "Goes on after a failure: tries again, falls back to a simpler scene, or skips the scene. "
        + "Whatever changes the plan waits for the person's approval again.")]
    public Task<ToolResult> HandleErrorAsync(
        [Description("What to do.")] RecoveryAction action,
        [Description("Id of the scene that failed; needed to fall back or to skip. Left out, all that failed are tried again.")]
        string? sceneId = null,
        [Description("True only when the person said in this conversation that the scene may be left out.")] bool personAgreed = false,
        CancellationToken cancellationToken = default) =>
        client.EditAsync(task => Recover(task, action, sceneId, personAgreed), cancellationToken);

    [KernelFunction(ToolNames.PreviewChange), ChangesNothing]
    [Description(
        "Says what an edit would cause before it is made: what is kept, what is made anew, how long it takes and what it costs. "
        + "Changes nothing.")]
    public Task<ToolResult> PreviewChangeAsync(
        [Description("The edit.")] PreviewedChange change,
        CancellationToken cancellationToken) =>
        client.EditAsync(task => new ToolEdit(null, Preview(task, change)), cancellationToken);

    [KernelFunction(ToolNames.Undo)]
    [Description("Takes back the last change of the plan, whoever made it.")]
    public Task<ToolResult> UndoAsync(CancellationToken cancellationToken) =>
        client.SendAsync(new Undo(), "The last change is taken back.", cancellationToken);

    [KernelFunction(ToolNames.Redo)]
    [Description("Brings back what was just undone.")]
    public Task<ToolResult> RedoAsync(CancellationToken cancellationToken) =>
        client.SendAsync(new Redo(), "What was undone is back.", cancellationToken);

    private static ToolEdit Recover(VideoTask task, RecoveryAction action, string? sceneId, bool agreed)
    {
        var found = SceneLookup.Find(task, sceneId ?? "");
        var contentRefused = task is { Stage: TaskStage.Failed, Error.Code: ProviderException.Refused }
            || task.FailedScenes.Any(
                failed => failed.Code == ProviderException.Refused && (found is null || found.Id == failed.Scene));
        return (action, found) switch
        {
            (not RecoveryAction.Skip, _) when contentRefused => ToolEdit.Refuse(
                ProviderException.Refused, "The maker refuses this picture for its content and would refuse it again."),
            (RecoveryAction.Retry, { } scene) when task.FailedScenes.Any(failed => failed.Scene == scene.Id) =>
                ToolEdit.Send(new Retry([scene.Id]), $"{scene.Id} is tried again."),
            (RecoveryAction.Retry, _) => ToolEdit.Send(new Retry(), "It is tried again with what is already made."),
            (_, null) => new ToolEdit(null, SceneLookup.Unknown),
            (RecoveryAction.FallBack, { } scene) => ToolEdit.Send(
                new UpdateScene(scene.Id, new ScenePatch(Camera: CameraMotion.Static, Transition: Transition.Cut)),
                $"{scene.Id} is planned simpler: a still picture and a cut. The person must approve the plan again."),
            (_, { } scene) when agreed => ToolEdit.Send(
                new RemoveScene(scene.Id), $"{scene.Id} is left out. The person must approve the plan again."),
            _ => ToolEdit.Refuse("consent.needed", "A scene is left out only when the person agreed. Ask them first."),
        };
    }

    private ToolResult Preview(VideoTask task, PreviewedChange change)
    {
        if (task.Breakdown is not { } before || change.ToCommand(before) is not { } command)
        {
            return ToolResult.Refused(
                "preview.unclear", "There is nothing to compare: a plan and a whole description of the edit are needed.");
        }

        var (decision, after) = client.Try(task, command);
        return decision is Decision.Rejected { Refusal: var refusal } ? ToolResult.Refused(refusal)
            : ToolResult.Done(
                after == before ? "It would change nothing." : PreviewText.Of(preview.Compare(before, after!)));
    }
}
