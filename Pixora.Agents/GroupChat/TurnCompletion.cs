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

        var asks = ending.Outcome is TurnOutcome.Done && task.Stage is TaskStage.Briefing && Asked(steps);
        if (asks && task.Question is null && steps.OfType<RecordedStep.Line>().LastOrDefault() is { } line)
        {
            // The crew asked in plain words, without the tool that offers choices.
            await turn.Record.AskAsync(
                new(line.Id, line.Speaker, DisplayText.Shorten(line.Text, QuestionAsked.LongestText), ClosingMessage.Choices(question)),
                cancellationToken);
        }

        var outcome = asks ? TurnEnded.Asked : Name(ending);
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
            _ when !steps.OfType<RecordedStep.Line>().Any() && !UsedQuestion(steps) => ClosingMessage.Silent(question),
            _ => null,
        };
    }

    private static bool IsChange(RecordedStep.Call step) =>
        step.Use.Answer is { Ok: true } && !CrewTools.ChangesNothing(step.Use.Called.Tool);

    /// <summary>
    /// True when the crew asked the person. Before there is a plan everything waits for the answer.
    /// </summary>
    private static bool Asked(IReadOnlyList<RecordedStep> steps) =>
        UsedQuestion(steps) || (steps.OfType<RecordedStep.Line>().LastOrDefault() is { } line && MessageAddress.Asks(line.Text));

    private static bool UsedQuestion(IReadOnlyList<RecordedStep> steps) =>
        steps.OfType<RecordedStep.Call>().Any(step => step.Use is { Called.Tool: ToolNames.AskPerson, Answer.Ok: true });

    /// <summary>How many lines of the chat the turn answers: all up to the person's last one.</summary>
    private static int Through(VideoTask task) =>
        task.Chat.Count - task.Chat.Reverse().TakeWhile(line => line.By != Actor.Person).Count();

    private static string Name(TurnEnding ending) => ending.Outcome.ToString().ToLowerInvariant();
}
