using Pixora.Agents.Chat.Wire;
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
    /// <returns>How the turn ended in the end.</returns>
    public static async Task<TurnEnding> RecordAsync(
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
        ending = Settled(ending, task.Stage, steps);
        if (Closing(ending, task.Stage, question, steps) is { } closing)
        {
            await turn.Record.SayAsync(
                turn.Record.LastStep, Crew.Definition(Role.Director).Name, closing, cancellationToken);
        }

        var ask = Question(turn, ending, task, steps);
        if (ask is not null)
        {
            await turn.Record.AskAsync(
                ask with { Choices = ask.Choices.Count > 0 ? ask.Choices : ClosingMessage.Choices(question) },
                cancellationToken);
        }

        var asks = ask is not null
            || (ending.Outcome is TurnOutcome.Done && task.Stage is TaskStage.Briefing && Asked(steps));
        await turn.Record.EndAsync(Through(begun), asks ? TurnEnded.Asked : Name(ending), cancellationToken);
        return ending;
    }

    /// <summary>A turn that came to its own end in words that decline the film is a refusal.</summary>
    private static TurnEnding Settled(TurnEnding ending, TaskStage stage, IReadOnlyList<RecordedStep> steps) =>
        ending.Outcome is TurnOutcome.Done && stage is TaskStage.Briefing && !Asked(steps)
            && steps.OfType<RecordedStep.Line>().LastOrDefault() is { } line && DeclineWords.AreIn(line.Text)
            ? new(TurnOutcome.Refused)
            : ending;

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
            TurnOutcome.Failed when IsSlow(ending, stage) => ClosingMessage.Slow(question),
            TurnOutcome.Failed => ClosingMessage.Failed(question, ending.Code!, changes),
            TurnOutcome.Refused when ending.Code is { } code => ClosingMessage.Refused(question, code),
            TurnOutcome.Refused => ClosingMessage.Declined(question),
            _ when steps is [.., RecordedStep.Line] || UsedQuestion(steps) => null,
            _ when steps.OfType<RecordedStep.Call>().Any(IsPlan) => ClosingMessage.Planned(question),
            _ when changes > 0 => ClosingMessage.Changed(question, changes),
            _ => steps.OfType<RecordedStep.Line>().Any() ? null : ClosingMessage.Silent(question),
        };
    }

    /// <summary>
    /// What the person has to decide before there is a plan: what the crew asked in plain words, without the tool
    /// that offers
    /// choices, or whether a model is waited for any longer. Null when nothing is open.
    /// </summary>
    private static AskQuestion? Question(
        Turn turn, TurnEnding ending, VideoTask task, IReadOnlyList<RecordedStep> steps)
    {
        if (task.Question is not null || task.Stage is not TaskStage.Briefing)
        {
            return null;
        }

        if (IsSlow(ending, task.Stage))
        {
            return new(
                turn.Record.LastStep, Crew.Definition(Role.Director).Name, ClosingMessage.Slow(turn.Question),
                ClosingMessage.SlowChoices(turn.Question));
        }

        return ending.Outcome is TurnOutcome.Done && Asked(steps)
            && steps.OfType<RecordedStep.Line>().LastOrDefault() is { } line
            ? new(line.Id, line.Speaker, DisplayText.Shorten(line.Text, QuestionAsked.LongestText), [])
            : null;
    }

    private static bool IsSlow(TurnEnding ending, TaskStage stage) =>
        stage is TaskStage.Briefing && ending is { Outcome: TurnOutcome.Failed, Code: ModelFault.SlowCode };

    private static bool IsPlan(RecordedStep.Call step) =>
        step.Use is { Called.Tool: ToolNames.GenerateSceneBreakdown, Answer.Ok: true };

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
