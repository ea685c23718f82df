using Pixora.Media.Tasks;

namespace Pixora.Agents.GroupChat;

/// <summary>A step of a turn that an earlier run of it has recorded.</summary>
internal abstract record PastStep(string Id, string Speaker)
{
    public sealed record Line(string Id, string Speaker, string Text) : PastStep(Id, Speaker);

    public sealed record Call(ToolUse Use) : PastStep(Use.Called.Call, Use.Called.Speaker);
}

/// <summary>Finds the steps of a turn in the task.</summary>
internal static class PastSteps
{
    /// <param name="prefix">What the ids of the turn's steps begin with.</param>
    public static IReadOnlyList<PastStep> Of(VideoTask task, string prefix)
    {
        var lines = task.Chat.Select((line, place) => (Place: place, line))
            .Where(said => said.line.By == Actor.Crew && IsOf(said.line.Id, prefix))
            .Select(said => (said.Place, (PastStep)new PastStep.Line(said.line.Id!, said.line.Speaker, said.line.Text)));
        var calls = task.ToolUses.Where(use => IsOf(use.Called.Call, prefix))
            .Select(use => (Place: use.Place - 1, (PastStep)new PastStep.Call(use)));

        // A call stands after the line that was the last one when it was made; sorting keeps the order of calls.
        return [.. lines.Concat(calls).OrderBy(step => step.Place).Select(step => step.Item2)];
    }

    private static bool IsOf(string? id, string prefix) => id is not null && id.StartsWith(prefix, StringComparison.Ordinal) && id.AsSpan(prefix.Length).IndexOfAnyExceptInRange('0', '9') < 0;
}
