using Pixora.Agents.Roles;
using Pixora.Agents.Transcript;
using Pixora.Media.Tasks;
using Pixora.Plugins;

namespace Pixora.Agents.GroupChat;

/// <summary>
/// Completes the record of a turn: an unfinished message, answers of open calls, a closing message where one is due,
/// and the end.
/// </summary>
internal static class TurnCompletion
{
    /// <param name="begun">The task as it was when the turn began.</param>
    public static async Task RecordAsync(
        Turn turn, TurnEnding ending, VideoTask begun, CancellationToken cancellationToken)
    {
        if (turn.Streaming is { Text: { Length: > 0 } text } unfinished)
        {
            await turn.Record.SayAsync(unfinished.Id, unfinished.Speaker, $"{text} …", cancellationToken);
        }

        var task = await turn.TaskAsync(cancellationToken);
        var steps = turn.Record.StepsIn(task);
        foreach (var open in steps.OfType<RecordedStep.Call>().Where(step => step.Use.Answer is null))
        {
            await turn.Record.AnswerAsync(open.Id, CutOff, cancellationToken);
        }

        var question = begun.Chat[Through(begun) - 1].Text;
        if (Closing(ending, task.Stage, question, steps) is { } closing)
        {
            await turn.Record.SayAsync(
                turn.Record.LastStep, Crew.Definition(Role.Director).Name, closing, cancellationToken);
        }

        var outcome = Asks(ending, task.Stage, steps) ? TurnEnded.Asked : Name(ending);
        await turn.Record.EndAsync(Through(begun), outcome, cancellationToken);
    }

    private static ToolResult CutOff => ToolResult.Refused("turn.cut", "The turn ended before the tool did.");

    /// <summary>The message that closes the turn, null when the crew's own words do.</summary>
    private static string? Closing(
        TurnEnding ending, TaskStage stage, string question, IReadOnlyList<RecordedStep> steps)
    {
        var changes = steps.OfType<RecordedStep.Call>().Count(IsChange);
        return ending.Outcome switch
        {
            TurnOutcome.Interrupted when stage is TaskStage.Briefing => ClosingMessage.Unplanned(question),
            TurnOutcome.Interrupted => ClosingMessage.Interrupted(question, changes),
            TurnOutcome.Limited => ClosingMessage.Limited(question, ending.Code!, changes),
            TurnOutcome.Failed => ClosingMessage.Failed(question, ending.Reason!, changes),
            _ when !steps.OfType<RecordedStep.Line>().Any() => ClosingMessage.Silent(question),
            _ => null,
        };
    }

    private static bool IsChange(RecordedStep.Call step) =>
        step.Use.Answer is { Ok: true } && !CrewTools.ChangesNothing(step.Use.Called.Tool);

    /// <summary>
    /// True when the crew asked the person and there is no plan yet, so that everything waits for the answer.
    /// </summary>
    private static bool Asks(TurnEnding ending, TaskStage stage, IReadOnlyList<RecordedStep> steps) =>
        ending.Outcome is TurnOutcome.Done
        && stage is TaskStage.Briefing
        && steps.OfType<RecordedStep.Line>().LastOrDefault() is { } line
        && MessageAddress.Asks(line.Text);

    /// <summary>How many lines of the chat the turn answers: all up to the person's last one.</summary>
    private static int Through(VideoTask task) =>
        task.Chat.Count - task.Chat.Reverse().TakeWhile(line => line.By != Actor.Person).Count();

    private static string Name(TurnEnding ending) => ending.Outcome.ToString().ToLowerInvariant();
}
