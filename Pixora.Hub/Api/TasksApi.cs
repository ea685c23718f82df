using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Pixora.Hub.Commands;
using Pixora.Hub.Contracts;
using Pixora.Hub.Errors;
using Pixora.Hub.Grains;
using Pixora.Hub.Security;
using Pixora.Hub.Wire;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Api;

/// <summary>Starts, lists, reads and deletes tasks.</summary>
internal static class TasksApi
{
    private const int UsualPage = 20;
    private const int LargestPage = 100;
    private const int LargestSkip = 1_000_000;

    public static void MapTasks(this IEndpointRouteBuilder api)
    {
        api.MapPost("/tasks", CreateAsync);
        api.MapGet("/tasks", ListAsync);
        api.MapGet("/tasks/{taskId}", ReadAsync);
        api.MapDelete("/tasks/{taskId}", DeleteAsync);
    }

    private static async Task<Results<Created<StartedTask>, ProblemHttpResult>> CreateAsync(
        StrictJsonBody<NewTask> body, [FromHeader(Name = CommandCall.KeyHeader)] string? key, HttpContext context, CommandDoor door)
    {
        // A malformed idempotency key is reported first, by the command door.
        if (body.Refusal is { } unreadable && CommandReader.TryParseId(key, out _))
        {
            return Problems.Of(unreadable);
        }

        var reply = await door.CreateAsync(Caller.Of(context.User), Request(key, body.Value), context.RequestAborted);
        return reply.Ok
            ? TypedResults.Created($"{ApiV1.Root}/tasks/{reply.TaskId}", new StartedTask(reply.TaskId!))
            : Problems.Of(reply, conditional: false);
    }

    private static CreateTaskRequest? Request(string? key, NewTask? asked) => asked is null ? null : new(
        key!, asked.Prompt, asked.Seconds, asked.Aspect, asked.Style, asked.Language, asked.Narrated, asked.Captions, Asks: false);

    private static async Task<Ok<TaskPage>> ListAsync(
        [AsParameters] ListDesk desk, int skip = 0, int take = UsualPage, bool deleted = false)
    {
        var where = new PagePlace(Math.Clamp(skip, 0, LargestSkip), Math.Clamp(take, 1, LargestPage), deleted);
        return TypedResults.Ok(await desk.Lists.PageAsync(Caller.Of(desk.Context.User), where, desk.Context.RequestAborted));
    }

    private static async Task<Results<Ok<TaskReading>, StatusCodeHttpResult, ProblemHttpResult>> ReadAsync(
        [AsParameters] TaskCall call, CancellationToken cancellationToken)
    {
        if (!VideoTaskId.TryParse(call.TaskId, out var id))
        {
            return Problems.Of(Replies.TaskId);
        }

        var caller = Caller.Of(call.Context.User);
        if ((await call.Tasks.GlanceAsync(id, caller, null, cancellationToken)).Card is { } held
            && IsHeld(call, RevisionTags.Of(held.Revision, held.Seq)))
        {
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var view = await call.Tasks.ViewAsync(id, caller, cancellationToken);
        if (view.Reading is not { } reading)
        {
            return Problems.Of(Replies.TaskUnknown);
        }

        call.Context.Response.Headers.ETag = RevisionTags.Of(view.Revision, reading.Seq);
        return TypedResults.Ok(reading);
    }

    /// <summary>True when the client holds the current version: it is answered with 304.</summary>
    private static bool IsHeld(TaskCall call, string tag)
    {
        call.Context.Response.Headers.ETag = tag;
        return RevisionTags.IsHeld(call.Context.Request, tag);
    }

    /// <summary>What a list of tasks needs.</summary>
    internal sealed record ListDesk(TaskLists Lists, HttpContext Context);

    /// <summary>
    /// The command <c>delete_task</c> by another name. Deleting twice is as good as once, so a key may be left out.
    /// </summary>
    private static Task<Results<Ok<CommandReply>, ProblemHttpResult>> DeleteAsync(
        [AsParameters] CommandCall call, CancellationToken cancellationToken) =>
        (call.Key is null ? call with { Key = $"delete-{Guid.NewGuid():N}" } : call)
            .SendAsync(new WireCommand.DeleteTask(), null, cancellationToken);
}
