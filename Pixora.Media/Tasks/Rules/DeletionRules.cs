namespace Pixora.Media.Tasks.Rules;

/// <summary>How a task is deleted and restored. While it is deleted nothing else happens to it, whoever asks.</summary>
internal static class DeletionRules
{
    /// <summary>Why a command is not taken by a deleted task, null when it may be looked at.</summary>
    public static Refusal? Refuse(VideoTask task, TaskCommand command) =>
        task.Deleted is not null && command is not (DeleteTask or RestoreTask)
        ? new Refusal("task.deleted", "This film is deleted. Restore it first.")
        : null;

    /// <summary>
    /// Running work is cancelled in the same step: a task that is restored does not begin to cost anything by itself.
    /// </summary>
    public static Decision Delete(VideoTask task, CommandEnvelope envelope) => task switch
    {
        _ when envelope.By != Actor.Person => ApprovalRules.OnlyAPerson("deletes a film"),
        { Deleted: not null } => Decision.Accept(),
        { Stage: TaskStage.Briefing or TaskStage.Producing } => Decision.Accept(
            new StageChanged(TaskStage.Cancelled), Deletion(envelope)),
        _ => Decision.Accept(Deletion(envelope)),
    };

    public static Decision Restore(VideoTask task, CommandEnvelope envelope) => task switch
    {
        _ when envelope.By != Actor.Person => ApprovalRules.OnlyAPerson("restores a film"),
        { Deleted: null } => Decision.Accept(),
        _ when task.IsPastRestoring(envelope.At) =>
            Decision.Reject("task.deleted", "This film was deleted too long ago to be restored. Start a new one."),
        _ => Decision.Accept(new TaskRestored()),
    };

    private static TaskDeleted Deletion(CommandEnvelope envelope) => new(envelope.At + envelope.Restorable);
}
