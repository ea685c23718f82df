namespace Pixora.Media.Tasks.Rules;

/// <summary>
/// Common steps of every edit of the plan: checks the stage, whether anything changes, and the rules of the result.
/// </summary>
internal static class PlanEdit
{
    /// <param name="edit">Gets the current breakdown and the number of the revision to make.</param>
    public static Decision Of(VideoTask task, Func<Breakdown, int, PlanChange> edit) => task switch
    {
        { Stage: TaskStage.Producing } => Decision.Reject(
            "stage.mismatch", "The film is being made. Cancel first, then edit."),
        { Breakdown: { } plan } => edit(plan, task.Revision + 1) switch
        {
            { Refusal: { } refusal } => Decision.Reject(refusal),
            { Fact: { } fact } => Of(task, fact),
            _ => Decision.Accept(),
        },
        _ => Decision.Reject("stage.mismatch", "There is no breakdown yet. Wait until one is proposed."),
    };

    /// <summary>Accepts a fact if the revision it makes differs from the current one and keeps the rules.</summary>
    public static Decision Of(VideoTask task, RevisionFact fact)
    {
        var next = task.Revise(fact).Breakdown;
        return next == task.Breakdown ? Decision.Accept()
            : BreakdownRules.Check(next) is { } refusal ? Decision.Reject(refusal)
            : task.Stage == TaskStage.Reviewing ? Decision.Accept(fact)
            : Decision.Accept(fact, new StageChanged(TaskStage.Reviewing));
    }
}
