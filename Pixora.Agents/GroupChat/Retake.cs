using Pixora.Agents.Roles;
using Pixora.Plugins;

namespace Pixora.Agents.GroupChat;

/// <summary>Finishes the tool calls that an earlier run of the turn recorded and did not see the end of.</summary>
internal static class Retake
{
    public static async Task FinishAsync(Turn turn)
    {
        var open = turn.Script.Past.OfType<PastStep.Call>().Where(step => step.Use.Answer is null).Select(step => step.Use.Called).ToList();
        foreach (var called in open)
        {
            // The same call has the same name, and so have its commands: what took effect before the crash does not take effect again.
            if (Crew.Named(called.Speaker) is { } role && ToolArguments.Read(called.Arguments) is { } arguments)
            {
                await new ToolGate(Crew.Card(role), turn).RunAsync(new(called.Call, called.Speaker, called.Tool, arguments), broken: false);
            }
            else
            {
                await turn.Script.AnswerAsync(called.Call, Lost, turn.Stop);
            }
        }

        if (open.Count > 0)
        {
            turn.Script.Look(await turn.TaskAsync(turn.Stop));
        }
    }

    private static ToolResult Lost => ToolResult.Refused("turn.lost", "The call was cut off. Look at the film's state: if it did not take effect, call again.");
}
