namespace Pixora.Media.Tasks.Rules;

/// <summary>What the crew reports of its own work: possible at every stage; does not change the plan.</summary>
internal static class CrewRules
{
    private const int LongestName = 100;

    public static Decision Decide(VideoTask task, CommandEnvelope envelope) => (envelope.By, envelope.Command) switch
    {
        (not Actor.Crew, _) => Decision.Reject("actor.crew", "Only the crew reports this."),
        (_, CallTool call) => Call(task, call),
        (_, AnswerTool answer) => Answer(task, answer),
        (_, EndTurn turn) => End(task, turn),
        _ => Decision.Reject("command.unknown", "This version does not know the command."),
    };

    private static Decision Call(VideoTask task, CallTool command) => command switch
    {
        _ when !IsName(command.Speaker) || !IsName(command.Tool) || !IsName(command.Call) =>
            Decision.Reject("tool.name", $"Speaker, tool and call are one line of 1 to {LongestName} characters each."),
        { Arguments.Length: > ToolCalled.LongestArguments } =>
            Decision.Reject(
                "tool.arguments", $"Arguments have at most {ToolCalled.LongestArguments} characters. Cut them short."),
        _ when Wording.IsBroken(command.Arguments) => Broken,
        _ when task.ToolUses.Any(use => use.Called.Call == command.Call) => Decision.Accept(),
        _ => Decision.Accept(new ToolCalled(command.Speaker, command.Tool, command.Call, command.Arguments)),
    };

    private static Decision Answer(VideoTask task, AnswerTool command) => Use(task, command.Call) switch
    {
        null => Decision.Reject("tool.call.unknown", "There is no such tool call."),
        { Answer: not null } => Decision.Accept(),
        _ when command.Message.Length > ToolAnswered.LongestMessage =>
            Decision.Reject(
                "tool.message", $"An answer has at most {ToolAnswered.LongestMessage} characters. Cut it short."),
        _ when Wording.IsBroken(command.Message) || Wording.IsBrokenLine(command.Code ?? "") || command.Code is { Length: > LongestName } =>
            Broken,
        var use =>
            Decision.Accept(new ToolAnswered(use.Called.Speaker, use.Called.Tool, command.Call, command.Ok, command.Code, command.Message)),
    };

    private static ToolUse? Use(VideoTask task, string call) =>
        task.ToolUses.FirstOrDefault(use => use.Called.Call == call);

    private static Decision End(VideoTask task, EndTurn command) => command switch
    {
        _ when command.Through == task.Answered => Decision.Accept(),
        _ when command.Through < task.Answered || command.Through > task.Chat.Count
            => Decision.Reject("turn.through", FormattableString.Invariant($"A turn answers {task.Answered} to {task.Chat.Count} lines.")),
        _ when !IsName(command.Outcome) => Decision.Reject(
            "turn.outcome", $"An outcome is one line of 1 to {LongestName} characters."),
        _ => Decision.Accept(new TurnEnded(command.Through, command.Outcome)),
    };

    private static Decision Broken =>
        Decision.Reject("tool.text", "The text holds control characters or broken text. Remove them.");

    private static bool IsName(string name) =>
        !Wording.IsBlank(name) && name.Length <= LongestName && !Wording.IsBrokenLine(name);
}
