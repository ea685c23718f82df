using Microsoft.Extensions.AI;
using Pixora.Agents.Roles;
using Pixora.Plugins;

namespace Pixora.Agents.GroupChat;

/// <summary>Runs a role's tool calls: notifies the listener, calls the tool, records the answer.</summary>
internal sealed class ToolCallRunner(RoleDefinition role, Turn turn)
{
    /// <summary>Characters of the arguments that the listener receives.</summary>
    private const int MaxShownArguments = 300;

    /// <summary>Characters of a tool's message that the model reads.</summary>
    private const int MaxMessage = 2000;

    /// <summary>Called by the agent framework.</summary>
    public async ValueTask<object?> InvokeAsync(FunctionInvocationContext context, CancellationToken cancellationToken)
    {
        var content = context.CallContent;
        var call = new ToolCall(
            content.CallId, role.Name, context.Function.Name, content.Arguments?.ToDictionary() ?? []);
        try
        {
            var result = await RunAsync(call, content.Exception is not null);

            // Who has asked the person says nothing more.
            context.Terminate |= result.Ok && call.Tool is ToolNames.AskPerson;
            return RecordedMessages.Answer(result with { Message = DisplayText.Shorten(result.Message, MaxMessage) });
        }
        catch (Exception failure)
        {
            turn.Fail(failure);
            throw;
        }
    }

    /// <param name="unreadable">True when the model's arguments are not JSON.</param>
    public async Task<ToolResult> RunAsync(ToolCall call, bool unreadable)
    {
        var listener = turn.Request.Listener;
        var shown = DisplayText.Shorten(ToolArguments.Write(call.Arguments) ?? "", MaxShownArguments);
        await listener.ToolStartedAsync(new(call.Id, call.Speaker, call.Tool, shown), turn.Stop);
        var result = unreadable
            ? ToolResult.Refused("arguments.invalid", "The arguments are not JSON.")
            : await UseAsync(call);
        turn.Progress.Used(call.Tool, result);
        await turn.Record.AnswerAsync(call.Id, result, turn.Stop);
        await listener.ToolEndedAsync(
            new(call.Id, call.Speaker, call.Tool, result.Ok, result.Code, result.Message), turn.Stop);
        return result;
    }

    private async Task<ToolResult> UseAsync(ToolCall call)
    {
        var before = await turn.TaskAsync(turn.Stop);
        if (turn.Memory.Recall(call, before.Revision) is { } known)
        {
            return known;
        }

        var result = await turn.Tools.UseAsync(call, turn.Stop);
        turn.Memory.Keep(call, result, (await turn.TaskAsync(turn.Stop)).Revision);
        return result;
    }
}
