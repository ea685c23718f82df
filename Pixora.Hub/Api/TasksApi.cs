using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Pixora.Hub.Contracts;
using Pixora.Hub.Grains;
using Pixora.Hub.Realtime;
using Pixora.Hub.Security;
using Pixora.Hub.Store;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Api;

/// <summary>Starts tasks and shows them.</summary>
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
        Posted<NewTask> body, [FromHeader(Name = CommandCall.KeyHeader)] string? key, HttpContext context, [AsParameters] CreationDesk desk)
    {
        if (!WireCommands.TryParseId(key, out var id))
        {
            return Problems.Of(Replies.CommandId);
        }

        if (body.Refusal is { } unreadable)
        {
            return Problems.Of(unreadable);
        }

        var asked = body.Value!;
        var (brief, refusal) = WireBriefs.Read(new CreateTaskRequest(
            id.Value, asked.Prompt, asked.Seconds, asked.Aspect, asked.Style, asked.Language, asked.Narrated, asked.Captions));
        var caller = Caller.Of(context.User);
        refusal ??= await desk.Quotas.RefuseAsync(caller, null);
        var reply = refusal is null ? await desk.Tasks.CreateAsync(caller, id, brief!, context.RequestAborted) : new CreateReply(null, refusal);
        return reply.Task is { } task
            ? TypedResults.Created($"{ApiV1.Root}/tasks/{task}", new StartedTask(task.Value))
            : Problems.Of(reply.Refusal!);
    }

    private static async Task<Ok<TaskPage>> ListAsync(
        ClaimsPrincipal user, GrainTasks tasks, StoryShelf shelf, CancellationToken cancellationToken,
        int skip = 0, int take = UsualPage, bool deleted = false)
    {
        (skip, take) = (Math.Clamp(skip, 0, LargestSkip), Math.Clamp(take, 1, LargestPage));
        var caller = Caller.Of(user);
        var ids = await (deleted ? shelf.DeletedAsync(caller, skip, take) : shelf.TasksAsync(caller, skip, take));
        var sights = await Task.WhenAll(ids.Select(id => tasks.LookAsync(id, caller, cancellationToken)));
        return TypedResults.Ok(new TaskPage(
            [
                .. sights.Where(sight => sight.Task is { } task && task.Deleted is not null == deleted)
                    .Select(sight => Card(sight.Task!, sight.CreatedAt)),
            ],
            ids.Count == take ? skip + take : null));
    }

    private static async Task<Results<Ok<TaskReading>, StatusCodeHttpResult, ProblemHttpResult>> ReadAsync([AsParameters] TaskCall call, CancellationToken cancellationToken)
    {
        var (sight, refusal) = await call.LookAsync(cancellationToken);
        if (sight?.Task is not { } task)
        {
            return Problems.Of(refusal!);
        }

        var tag = RevisionTags.Of(task);
        call.Context.Response.Headers.ETag = tag;
        return RevisionTags.IsHeld(call.Context.Request, tag)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : TypedResults.Ok(new TaskReading(task.Id.Value, task.Epoch, task.Seq, sight.CreatedAt, TaskSnapshot.Of(task)));
    }

    /// <summary>The command <c>delete_task</c> by another name. Deleting twice is as good as once, so a key may be left out.</summary>
    private static Task<Results<Ok<CommandReply>, ProblemHttpResult>> DeleteAsync(
        [AsParameters] CommandCall call, CancellationToken cancellationToken) =>
        (call.Key is null ? call with { Key = $"delete-{Guid.NewGuid():N}" } : call).SendAsync((new DeleteTask(), null), cancellationToken);

    private static TaskCard Card(VideoTask task, DateTimeOffset createdAt) => new(
        task.Id.Value,
        task.Breakdown?.Title,
        JsonNamingPolicy.CamelCase.ConvertName(task.Stage.ToString()),
        task.Revision,
        task.Seq,
        createdAt,
        task.Result is null || task.Deleted is not null ? null : $"/films/{task.Id}/thumbnail.jpg",
        task.Deleted?.Until);

    /// <summary>Where tasks are started.</summary>
    internal sealed record CreationDesk(GrainTasks Tasks, Quotas Quotas);
}
