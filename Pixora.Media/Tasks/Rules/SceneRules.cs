namespace Pixora.Media.Tasks.Rules;

/// <summary>Edits of one scene or of the playing order.</summary>
internal static class SceneRules
{
    public static Decision Add(VideoTask task, AddScene command) => PlanEdit.Of(task, (plan, next) =>
        Index(command.Index, plan.Scenes.Count) is { } refusal
            ? refusal
            : new SceneAdded(next, Written(SceneNumber.Next(task), command.Scene), command.Index));

    public static Decision Remove(VideoTask task, RemoveScene command) => Edit(task, command.Scene, (_, next) =>
        task.Breakdown is { Scenes.Count: 1 }
            ? new Refusal("scene.last", "A film keeps at least one scene. Add another before removing this one.")
            : new SceneRemoved(next, command.Scene));

    public static Decision Move(VideoTask task, MoveScene command) => PlanEdit.Of(task, (plan, next) =>
        plan.Scenes.All(scene => scene.Id != command.Scene) ? Unknown(command.Scene)
            : Index(command.Index, plan.Scenes.Count - 1) is { } refusal ? refusal
            : new SceneMoved(next, command.Scene, command.Index));

    public static Decision Update(VideoTask task, UpdateScene command) => Edit(task, command.Scene, (scene, next) =>
        Patched(scene, command.Patch) is var patched && patched == scene
            ? PlanChange.None
            : new SceneChanged(next, patched with { Approved = false }));

    public static Decision Regenerate(VideoTask task, RegenerateScene command) => Edit(task, command.Scene, (scene, next) =>
        new SceneChanged(next, scene with { Take = unchecked(scene.Take + 1), Approved = false }));

    public static Decision Approve(VideoTask task, Actor by, ApproveScene command) => by == Actor.Person
        ? Edit(task, command.Scene, (_, next) => new SceneApproved(next, command.Scene, command.Approved))
        : Decision.Reject("approval.person", "Only a person says that a scene is good.");

    private static Decision Edit(VideoTask task, SceneId id, Func<Scene, int, PlanChange> edit) => PlanEdit.Of(task, (plan, next) =>
        plan.Scenes.FirstOrDefault(scene => scene.Id == id) is { } scene ? edit(scene, next) : Unknown(id));

    private static Refusal Unknown(SceneId id) =>
        new("scene.unknown", "There is no such scene in the current breakdown.");

    private static Refusal? Index(int index, int last) => index >= 0 && index <= last
        ? null
        : new("scene.index", FormattableString.Invariant($"The place in the playing order is 0 to {last}."));

    private static Scene Written(SceneId id, SceneDraft draft) =>
        new(id, draft.Title, draft.Narration, draft.Visual, draft.Seconds, draft.Camera, draft.Transition, draft.Characters);

    private static Scene Patched(Scene scene, ScenePatch patch) => scene with
    {
        Title = patch.Title ?? scene.Title,
        Narration = patch.Narration ?? scene.Narration,
        Visual = patch.Visual ?? scene.Visual,
        Seconds = patch.Seconds ?? scene.Seconds,
        Camera = patch.Camera ?? scene.Camera,
        Transition = patch.Transition ?? scene.Transition,
        Characters = patch.Characters ?? scene.Characters,
        ByPainter = (patch.ByPainter ?? scene.ByPainter) == true ? true : null,
    };
}
