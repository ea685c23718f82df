using System.Reflection;
using System.Runtime.ExceptionServices;
using Microsoft.Agents.AI;
using Microsoft.Agents.AI.Workflows;
using Microsoft.Extensions.AI;
using Pixora.Agents.Roles;

namespace Pixora.Agents.GroupChat;

/// <summary>Runs a turn as a group chat of Microsoft Agent Framework with one agent per role.</summary>
internal static class CrewWorkflow
{
    /// <summary>Returns when the manager ends the chat; throws when the turn is stopped or a model fails.</summary>
    public static async Task RunAsync(Turn turn)
    {
        var workflow = AgentWorkflowBuilder
            .CreateGroupChatBuilderWith(agents => new CrewGroupChatManager(agents, turn, new NextSpeakerPrompt(turn)))
            .AddParticipants(Crew.All.Select(role => Agent(role, turn)))
            .Build();
        await using var run = await InProcessExecution.RunStreamingAsync(
            workflow, turn.Opening.ToList(), cancellationToken: turn.Stop);
        await run.TrySendMessageAsync(new TurnToken(emitEvents: true));
        await foreach (var workflowEvent in run.WatchStreamAsync(turn.Stop))
        {
            if (workflowEvent is WorkflowErrorEvent { Exception: { } failure })
            {
                await run.CancelRunAsync();
                ExceptionDispatchInfo.Throw(Cause(failure));
            }
        }

        turn.ThrowIfOver();
    }

    private static ChatClientAgent Agent(RoleDefinition role, Turn turn)
    {
        var runner = new ToolCallRunner(role, turn);
        var model = new FunctionInvokingChatClient(new RecordingChatClient(turn.Request.Models(role.Role), role, turn))
        {
            // Every tool edits the plan: the calls of one answer take effect in the order in which they were made.
            AllowConcurrentInvocation = false,

            // The turn's own budget ends it, and says so.
            MaximumIterationsPerRequest = int.MaxValue,
            FunctionInvoker = runner.InvokeAsync,
        };
        return new(model, new ChatClientAgentOptions
        {
            Id = role.Name,
            Name = role.Name,
            Description = role.Description,
            UseProvidedChatClientAsIs = true,
            ChatOptions = new()
            {
                Instructions = role.Instructions,
                Tools = [.. role.Tools.Select(tool => turn.Tools.All[tool])],
                AllowMultipleToolCalls = true,
            },
        });
    }

    private static Exception Cause(Exception failure) =>
        failure is TargetInvocationException { InnerException: { } inner } ? Cause(inner) : failure;
}
