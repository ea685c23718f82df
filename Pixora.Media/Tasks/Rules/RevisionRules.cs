namespace Pixora.Media.Tasks.Rules;

/// <summary>New plans, and earlier ones brought back.</summary>
internal static class RevisionRules
{
    public static Refusal Stale(VideoTask task, int seen) =>
        new(
            "revision.stale",
            FormattableString.Invariant(
                $"You saw revision {seen}; the current one is {task.Revision}. Look at what changed and try again."));

    // No scene of a new plan is approved yet.
    public static Decision Propose(VideoTask task, ProposeBreakdown command) => task.Stage is TaskStage.Briefing or TaskStage.Reviewing
        ? PlanEdit.Of(task, new BreakdownProposed(task.Revision + 1, WithMakers(task, Unseen(command.Breakdown))))
        : Decision.Reject(
            "stage.mismatch", $"A breakdown is proposed while briefing or reviewing; the task is {task.Stage}.");

    /// <summary>Brings back what was before, and remembers where it came from for <see cref="Redo"/>.</summary>
    public static Decision Undo(VideoTask task) => PlanEdit.Of(task, (_, next) => Current(task).UndoTo is { } target
        ? new RevisionRestored(next, target, task.RevisionAt(target)?.UndoTo, task.Revision)
        : new Refusal("undo.empty", "There is nothing to undo."));

    /// <summary>Brings back the revision that was undone, with its own past and future.</summary>
    public static Decision Redo(VideoTask task) => PlanEdit.Of(task, (_, next) => Current(task).RedoTo is { } target
        ? new RevisionRestored(next, target, task.RevisionAt(target)?.UndoTo, task.RevisionAt(target)?.RedoTo)
        : new Refusal("redo.empty", "There is nothing to redo."));

    public static Decision Restore(VideoTask task, RestoreRevision command) => PlanEdit.Of(task, (_, next) =>
        task.RevisionAt(command.Revision) is null
            ? new Refusal(
                "revision.unknown",
                FormattableString.Invariant($"There is no revision {command.Revision}; they go from 1 to {task.Revision}."))
            : new RevisionRestored(next, command.Revision, task.Revision, null));

    private static Revision Current(VideoTask task) => task.Revisions[^1];

    /// <summary>
    /// A new plan that names no makers keeps the makers chosen before; those of this machine stay what they were when
    /// the film was first planned.
    /// </summary>
    private static Breakdown WithMakers(VideoTask task, Breakdown plan) => plan with
    {
        Format = plan.Format with
        {
            Makers = plan.Format.Makers ?? task.Breakdown?.Format.Makers,
            Local = task.Breakdown is { } before ? before.Format.Local : plan.Format.Local,
        },
    };

    private static Breakdown Unseen(Breakdown plan) =>
        plan with { Scenes = [.. plan.Scenes.Select(scene => scene with { Approved = false })] };
}
