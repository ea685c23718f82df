using Pixora.Media.Tasks;

namespace Pixora.Plugins;

/// <summary>
/// The answer to a model that asks for something to be made: only the person's approval starts the making.
/// </summary>
internal static class ProductionReply
{
    /// <param name="what">What was asked for, such as <c>the picture of scene-2</c>.</param>
    public static ToolResult Of(VideoTask task, string what) => task switch
    {
        { Breakdown: null } => ToolResult.Refused("stage.mismatch", "There is no breakdown yet. Propose one first."),
        { Stage: TaskStage.Producing } => ToolResult.Done(
            $"The film is approved and being made; {what} is part of it."),
        { Stage: TaskStage.Completed, Result: { } film } when film.Revision == task.Revision =>
            ToolResult.Done($"The film of this plan is finished; {what} is in it."),
        _ => ToolResult.Refused(
            "approval.needed",
            $"Revision {task.Revision} plans {what}. It is made when the person approves this revision{Price(task)}; "
                + "no tool can start it."),
    };

    private static string Price(VideoTask task) => task.Quote is { Price: { } price } quote && quote.Revision == task.Revision
        ? FormattableString.Invariant($", quoted at {price} US dollars")
        : "";
}
