using System.Reflection;
using System.Runtime.ExceptionServices;
using Microsoft.Agents.AI;
using Microsoft.Agents.AI.Workflows;
using Microsoft.Extensions.AI;
using Pixora.Agents.Roles;

namespace Pixora.Agents.GroupChat;

/// <summary>The group chat of Microsoft Agent Framework, cast with the six roles.</summary>
internal static class CrewChat
{
    /// <summary>Runs until the manager ends it, the turn is stopped, or a model fails.</summary>
    public static async Task RunAsync(Turn turn)
    {
        var workflow = AgentWorkflowBuilder
            .CreateGroupChatBuilderWith(agents => new CrewManager(agents, turn, new NextSpeaker(turn)))
            .AddParticipants(Crew.All.Select(card => Agent(card, turn)))
            .Build();
        await using var run = await InProcessExecution.RunStreamingAsync(workflow, turn.Opening.ToList(), cancellationToken: turn.Stop);
        await run.TrySendMessageAsync(new TurnToken(emitEvents: true));
        await foreach (var happened in run.WatchStreamAsync(turn.Stop))
        {
            if (happened is WorkflowErrorEvent { Exception: { } failure })
            {
                await run.CancelRunAsync();
                ExceptionDispatchInfo.Throw(Cause(failure));
            }
        }

        turn.ThrowIfOver();
    }

    private static ChatClientAgent Agent(RoleCard card, Turn turn)
    {
        var gate = new ToolGate(card, turn);
        var model = new FunctionInvokingChatClient(new Microphone(turn.Order.Models(card.Role), card, turn))
        {
            AllowConcurrentInvocation = true,

            // The turn's own budget ends it, and says so.
            MaximumIterationsPerRequest = int.MaxValue,
            FunctionInvoker = gate.InvokeAsync,
        };
        return new(model, new ChatClientAgentOptions
        {
            Id = card.Name,
            Name = card.Name,
            Description = card.Description,
            UseProvidedChatClientAsIs = true,
            ChatOptions = new() { Instructions = card.Instructions, Tools = [.. card.Tools.Select(tool => turn.Tools.All[tool])], AllowMultipleToolCalls = true },
        });
    }

    private static Exception Cause(Exception failure) => failure is TargetInvocationException { InnerException: { } inner } ? Cause(inner) : failure;
}
