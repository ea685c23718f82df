using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Pixora.Agents.Chat.Usage;
using Pixora.Hub.Contracts;
using Pixora.Hub.Errors;
using Pixora.Hub.Realtime;
using Pixora.Hub.Security;
using Pixora.Hub.Store;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Api;

/// <summary>Takes commands: the hub's own, one at a time.</summary>
internal static class CommandsApi
{
    public static void MapCommands(this IEndpointRouteBuilder api)
    {
        api.MapPost("/tasks/{taskId}/commands", SendAsync);
        api.MapPost("/tasks/{taskId}/messages", SayAsync);
        api.MapPost("/tasks/{taskId}/interrupt", InterruptAsync);
        api.MapGet("/tasks/{taskId}/usage", UsageAsync);
    }

    private static Task<Results<Ok<CommandReply>, ProblemHttpResult>> SendAsync(
        [AsParameters] CommandCall call, Posted<JsonElement> body, CancellationToken cancellationToken) =>
        call.SendAsync(body.Refusal is null ? WireCommands.Read(body.Value) : (null, body.Refusal), cancellationToken);

    private static Task<Results<Ok<CommandReply>, ProblemHttpResult>> SayAsync(
        [AsParameters] CommandCall call, Posted<NewMessage> body, CancellationToken cancellationToken) =>
        call.SendAsync(body switch
        {
            { Refusal: { } unreadable } => (null, unreadable),
            { Value.Text: { } text } => (new Say("you", text), null),
            _ => (null, new Refusal("command.malformed", "A message needs a text.")),
        }, cancellationToken);

    private static async Task<Results<NoContent, ProblemHttpResult>> InterruptAsync([AsParameters] TaskCall call, CancellationToken cancellationToken)
    {
        if (!VideoTaskId.TryParse(call.TaskId, out var task))
        {
            return Problems.Of(Replies.TaskId);
        }

        return await call.Tasks.InterruptAsync(task, Caller.Of(call.Context.User), cancellationToken)
            ? TypedResults.NoContent()
            : Problems.Of(Replies.TaskUnknown);
    }

    private static async Task<Results<Ok<IReadOnlyList<ModelUse>>, ProblemHttpResult>> UsageAsync([AsParameters] TaskCall call, UsageBook book, CancellationToken cancellationToken)
    {
        var found = await call.FindAsync(null, cancellationToken);
        return found.Glance is { } glance ? TypedResults.Ok(await book.ReadAsync(new(glance.Card!.Id))) : Problems.Of(found.Refusal!);
    }
}
