using Pixora.Media.Tasks;

namespace Pixora.Agents.GroupChat;

/// <summary>A message or tool call that an earlier run of the turn has recorded.</summary>
internal abstract record RecordedStep(string Id, string Speaker)
{
    public sealed record Line(string Id, string Speaker, string Text) : RecordedStep(Id, Speaker);

    public sealed record Call(ToolUse Use) : RecordedStep(Use.Called.Call, Use.Called.Speaker);
}

/// <summary>Finds the recorded steps of a turn in a task.</summary>
internal static class RecordedSteps
{
    /// <summary>In the order they happened.</summary>
    /// <param name="prefix">What the ids of the turn's steps begin with; a number follows.</param>
    public static IReadOnlyList<RecordedStep> Of(VideoTask task, string prefix)
    {
        var lines = task.Chat.Index()
            .Where(entry => entry.Item.By == Actor.Crew && IsOf(entry.Item.Id, prefix))
            .Select(entry => (Place: entry.Index, Step: (RecordedStep)Line(entry.Item)));
        var calls = task.ToolUses.Where(use => IsOf(use.Called.Call, prefix))
            .Select(use => (Place: use.Place - 1, Step: (RecordedStep)new RecordedStep.Call(use)));

        // A call follows the line that was the last one when it was made. The sort is stable, so calls keep their
        // order.
        return [.. lines.Concat(calls).OrderBy(entry => entry.Place).Select(entry => entry.Step)];
    }

    private static RecordedStep.Line Line(ChatMessage message) => new(message.Id!, message.Speaker, message.Text);

    private static bool IsOf(string? id, string prefix) =>
        id is not null && id.StartsWith(prefix, StringComparison.Ordinal)
            && id.AsSpan(prefix.Length).IndexOfAnyExceptInRange('0', '9') < 0;
}
