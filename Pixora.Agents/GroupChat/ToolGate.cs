using Microsoft.Extensions.AI;
using Pixora.Agents.Roles;
using Pixora.Plugins;

namespace Pixora.Agents.GroupChat;

/// <summary>Where a role's tool calls pass: told, done, recorded.</summary>
internal sealed class ToolGate(RoleCard card, Turn turn)
{
    private const int ShownArguments = 300;
    private const int LongestAnswer = 2000;

    /// <summary>Runs a call as the agent framework hands it over.</summary>
    public async ValueTask<object?> InvokeAsync(FunctionInvocationContext context, CancellationToken cancellationToken)
    {
        var call = new ToolCall(context.CallContent.CallId, card.Name, context.Function.Name, context.CallContent.Arguments?.ToDictionary() ?? []);
        try
        {
            var result = await RunAsync(call, context.CallContent.Exception is not null);
            return PastMessages.Answer(result.Ok, result.Code, Clip.To(result.Message, LongestAnswer), result.Hint);
        }
        catch (Exception failure)
        {
            turn.Fail(failure);
            throw;
        }
    }

    /// <param name="broken">True when the model's arguments could not even be read.</param>
    public async Task<ToolResult> RunAsync(ToolCall call, bool broken)
    {
        await turn.Order.Listener.ToolStartedAsync(new(call.Id, call.Speaker, call.Tool, Clip.To(ToolArguments.Write(call.Arguments) ?? "", ShownArguments)), turn.Stop);
        var result = broken
            ? ToolResult.Refused("arguments.invalid", "The arguments are not JSON.")
            : await turn.Tools.UseAsync(call, turn.Stop);
        turn.Stage.Used(call.Tool, result);
        await turn.Script.AnswerAsync(call.Id, result, turn.Stop);
        await turn.Order.Listener.ToolEndedAsync(new(call.Id, call.Speaker, call.Tool, result.Ok, result.Code, result.Message), turn.Stop);
        return result;
    }
}
