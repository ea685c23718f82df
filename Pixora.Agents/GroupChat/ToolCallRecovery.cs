using Pixora.Agents.Roles;
using Pixora.Plugins;

namespace Pixora.Agents.GroupChat;

/// <summary>Finishes the tool calls that an earlier run of the turn recorded but did not see answered.</summary>
internal static class ToolCallRecovery
{
    public static async Task FinishAsync(Turn turn)
    {
        var open = turn.Record.Past.OfType<RecordedStep.Call>()
            .Where(step => step.Use.Answer is null).Select(step => step.Use.Called).ToList();
        foreach (var called in open)
        {
            // The call keeps its id, and so do its commands: what took effect before the crash does not take effect
            // again.
            if (Crew.Named(called.Speaker) is { } role && ToolArguments.Read(called.Arguments) is { } arguments)
            {
                var runner = new ToolCallRunner(Crew.Definition(role), turn);
                await runner.RunAsync(new(called.Call, called.Speaker, called.Tool, arguments), unreadable: false);
            }
            else
            {
                await turn.Record.AnswerAsync(called.Call, Lost, turn.Stop);
            }
        }

        if (open.Count > 0)
        {
            turn.Record.Reload(await turn.TaskAsync(turn.Stop));
        }
    }

    private static ToolResult Lost => ToolResult.Refused(
        "turn.lost", "The call was cut off. Look at the film's state: if it did not take effect, call again.");
}
