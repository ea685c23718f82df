using Pixora.Agents.Roles;
using Pixora.Media.Tasks;
using Pixora.Plugins;

namespace Pixora.Agents.GroupChat;

/// <summary>Leaves the story whole when a turn is over: nothing half said, no call without an answer, a last word where one is due.</summary>
internal static class TurnEnd
{
    public static async Task RecordAsync(Turn turn, Ending ending, VideoTask begun, CancellationToken cancellationToken)
    {
        if (turn.Open is { Text: { Length: > 0 } text } half)
        {
            await turn.Script.SayAsync(half.Id, half.Speaker, $"{text} …", cancellationToken);
        }

        var seen = await turn.TaskAsync(cancellationToken);
        var steps = turn.Script.StepsIn(seen);
        foreach (var open in steps.OfType<PastStep.Call>().Where(step => step.Use.Answer is null))
        {
            await turn.Script.AnswerAsync(open.Id, CutOff, cancellationToken);
        }

        if (Words((ending, seen.Stage), begun, steps) is { } words)
        {
            await turn.Script.SayAsync(turn.Script.LastStep, Crew.Card(Role.Director).Name, words, cancellationToken);
        }

        await turn.Script.EndAsync(Through(begun), Asks(ending, seen.Stage, steps) ? TurnEnded.Asked : Name(ending), cancellationToken);
    }

    private static ToolResult CutOff => ToolResult.Refused("turn.cut", "The turn ended before the tool did.");

    private static string? Words((Ending Ending, TaskStage Stage) end, VideoTask begun, IReadOnlyList<PastStep> steps)
    {
        var ending = end.Ending;
        var question = begun.Chat[Through(begun) - 1].Text;
        var changes = steps.OfType<PastStep.Call>().Count(step => step.Use.Answer is { Ok: true } && !ReadOnly.Contains(step.Use.Called.Tool));
        return ending.Outcome switch
        {
            TurnOutcome.Interrupted when end.Stage is TaskStage.Briefing => LastWord.Unplanned(question),
            TurnOutcome.Interrupted => LastWord.Interrupted(question, changes),
            TurnOutcome.Limited => LastWord.Limited(question, ending.Code!, changes),
            TurnOutcome.Failed => LastWord.Failed(question, ending.Reason!, changes),
            _ when !steps.OfType<PastStep.Line>().Any() => LastWord.Silent(question),
            _ => null,
        };
    }

    /// <summary>A question in the middle of a film leaves a plan to look at; before there is one, everything waits for the answer.</summary>
    private static bool Asks(Ending ending, TaskStage stage, IReadOnlyList<PastStep> steps) =>
        ending.Outcome is TurnOutcome.Done && stage is TaskStage.Briefing && steps.OfType<PastStep.Line>().LastOrDefault() is { } line && Address.Asks(line.Text);

    /// <summary>Tools that look and change nothing.</summary>
    private static HashSet<string> ReadOnly { get; } = ["check_generation_status", "get_result", "preview_change", "update_progress", "generate_video"];

    private static int Through(VideoTask task) => task.Chat.Count - task.Chat.Reverse().TakeWhile(line => line.By != Actor.Person).Count();

    private static string Name(Ending ending) => ending.Outcome.ToString().ToLowerInvariant();
}
