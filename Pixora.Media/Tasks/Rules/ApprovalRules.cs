namespace Pixora.Media.Tasks.Rules;

/// <summary>
/// Commands that start, stop and resume the making of a film. What only a person may decide is refused from anyone
/// else.
/// </summary>
internal static class ApprovalRules
{
    public static Decision Approve(VideoTask task, Actor by, ApproveBreakdown command) => task switch
    {
        _ when by != Actor.Person => OnlyAPerson("approves a film"),
        { Stage: not TaskStage.Reviewing } =>
            Decision.Reject(
                "stage.mismatch", $"A breakdown is approved while it is reviewed; the task is {task.Stage}."),
        _ when command.PriceCeiling < 0 => Decision.Reject("approval.ceiling", "The price ceiling is 0 or more."),
        _ when command.Revision != task.Revision => Decision.Reject(RevisionRules.Stale(task, command.Revision)),
        { Quote: var quote } when quote?.Revision != task.Revision || quote.Price is null
            => Decision.Reject("price.unknown", "The price of this revision is not known. Wait for a quote, or choose other providers."),
        { Quote.Price: { } price } when price > command.PriceCeiling
            => Decision.Reject(
                "budget.exceeded",
                FormattableString.Invariant($"This revision costs {price} US dollars, more than the ceiling of {command.PriceCeiling}.")),
        _ => Decision.Accept(
            new BreakdownApproved(task.Revision, command.PriceCeiling), new StageChanged(TaskStage.Producing)),
    };

    public static Decision Cancel(VideoTask task, Actor by) => task.Stage switch
    {
        _ when by != Actor.Person => OnlyAPerson("cancels a film"),
        TaskStage.Completed => Decision.Reject("stage.mismatch", "The film is finished; there is nothing to cancel."),
        TaskStage.Cancelled => Decision.Accept(),
        _ => Decision.Accept(new StageChanged(TaskStage.Cancelled)),
    };

    // The crew may try again after a failure; after a cancellation by a person only a person may retry.
    public static Decision Retry(VideoTask task, Actor by, Retry command) => task.Stage switch
    {
        TaskStage.Cancelled when by != Actor.Person => OnlyAPerson("resumes what a person cancelled"),
        not (TaskStage.Failed or TaskStage.Cancelled or TaskStage.Waiting) => Decision.Reject(
            "stage.mismatch", $"Only a task that failed, waits or was cancelled can be tried again; this one is {task.Stage}."),
        _ when Unfailed(task, command) is { } scene => Decision.Reject(
            "retry.scene", $"'{scene}' has not failed. Name scenes that have, or none for all of them."),
        _ => Resume(task, SceneFailures.ToRetry(task.FailedScenes, command.Scenes)),
    };

    private static SceneId? Unfailed(VideoTask task, Retry command) =>
        (command.Scenes ?? []).Where(named => task.FailedScenes.All(failed => failed.Scene != named))
            .Select(named => (SceneId?)named).FirstOrDefault();

    private static Decision Resume(VideoTask task, ValueList<SceneId> scenes) => scenes.Count == 0
        ? Decision.Accept(new StageChanged(Resumed(task)))
        : Decision.Accept(new ScenesRetried(scenes), new StageChanged(Resumed(task)));

    private static TaskStage Resumed(VideoTask task) => task switch
    {
        { Breakdown: null } => TaskStage.Briefing,
        _ when IsCovered(task) => TaskStage.Producing,
        _ => TaskStage.Reviewing,
    };

    // A price that rose since the approval is not what the person agreed to.
    private static bool IsCovered(VideoTask task) =>
        task.Approval is { } approval && approval.Revision == task.Revision
        && task.Quote is { Price: { } price } quote && quote.Revision == task.Revision && price <= approval.PriceCeiling;

    public static Decision OnlyAPerson(string does) => Decision.Reject("approval.person", $"Only a person {does}.");
}
