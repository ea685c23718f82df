using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using Pixora.Hub.Commands;
using Pixora.Hub.Contracts;
using Pixora.Hub.Errors;
using Pixora.Hub.Security;
using Pixora.Hub.Settings;
using Pixora.Hub.Store;
using Pixora.Hub.Wire;

namespace Pixora.Hub.Api;

/// <summary>Takes the hub's commands, one a request.</summary>
internal static class CommandsApi
{
    public static void MapCommands(this IEndpointRouteBuilder api)
    {
        api.MapPost("/tasks/{taskId}/commands", SendAsync);
        api.MapPost("/tasks/{taskId}/messages", SayAsync);
        api.MapPost("/tasks/{taskId}/interrupt", InterruptAsync);
        api.MapGet("/tasks/{taskId}/usage", UsageAsync);
        api.MapGet("/tasks/{taskId}/spending", SpendingAsync);
    }

    private static Task<Results<Ok<CommandReply>, ProblemHttpResult>> SendAsync(
        [AsParameters] CommandCall call, CommandBody body, CancellationToken cancellationToken) =>
        call.SendAsync(body.Value, body.Refusal, cancellationToken);

    private static Task<Results<Ok<CommandReply>, ProblemHttpResult>> SayAsync(
        [AsParameters] CommandCall call, StrictJsonBody<NewMessage> body, CancellationToken cancellationToken) =>
        body.Refusal is { } unreadable
            ? call.SendAsync(null, unreadable, cancellationToken)
            : call.SendAsync(SentCommand.Message(call.TaskId, call.Key, body.Value!.Text), cancellationToken);

    private static async Task<Results<NoContent, ProblemHttpResult>> InterruptAsync(
        string taskId, HttpContext context, CommandDoor door, CancellationToken cancellationToken)
    {
        var reply = await door.InterruptAsync(Caller.Of(context.User), taskId, cancellationToken);
        return reply.Ok ? TypedResults.NoContent() : Problems.Of(reply, conditional: false);
    }

    private static async Task<Results<Ok<WireSpending>, ProblemHttpResult>> SpendingAsync(
        [AsParameters] TaskCall call, SpendLedger ledger, IOptions<LimitOptions> limits, CancellationToken cancellationToken)
    {
        var found = await call.FindAsync(null, cancellationToken);
        return found.Glance is { } glance
            ? TypedResults.Ok(SpendingReading.Of(
                await ledger.ReadAsync(new(glance.Card!.Id)), await ledger.TodayAsync(Caller.Of(call.Context.User)), limits.Value))
            : Problems.Of(found.Refusal!);
    }

    private static async Task<Results<Ok<IReadOnlyList<WireUse>>, ProblemHttpResult>> UsageAsync(
        [AsParameters] TaskCall call, UsageStore usage, CancellationToken cancellationToken)
    {
        var found = await call.FindAsync(null, cancellationToken);
        return found.Glance is { } glance
            ? TypedResults.Ok<IReadOnlyList<WireUse>>(
                [.. (await usage.ReadAsync(new(glance.Card!.Id))).Select(WireUses.Of)])
            : Problems.Of(found.Refusal!);
    }
}
