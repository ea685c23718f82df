using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Pixora.Hub.Contracts;
using Pixora.Hub.Errors;
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
        ClaimsPrincipal user, [AsParameters] ListDesk desk, int skip = 0, int take = UsualPage, bool deleted = false)
    {
        (skip, take) = (Math.Clamp(skip, 0, LargestSkip), Math.Clamp(take, 1, LargestPage));
        var caller = Caller.Of(user);
        var listed = await (deleted ? desk.Shelf.DeletedCardsAsync(caller, skip, take) : desk.Shelf.CardsAsync(caller, skip, take));
        var cards = await Task.WhenAll(listed.Select(task => CardAsync(task, caller, desk)));
        return TypedResults.Ok(new TaskPage([.. cards.OfType<TaskCard>()], listed.Count == take ? skip + take : null));
    }

    /// <summary>A task that nothing has happened to since cards are kept gets its card from its writer, once.</summary>
    private static async Task<TaskCard?> CardAsync(ListedTask task, UserId owner, ListDesk desk)
    {
        if (task.Card is { } card || (await desk.Tasks.GlanceAsync(task.Task, owner, null, desk.Asked)).Card is not { } found)
        {
            return task.Card;
        }

        await desk.Shelf.KeepCardAsync(owner, found);
        return found;
    }

    private static async Task<Results<Ok<TaskReading>, StatusCodeHttpResult, ProblemHttpResult>> ReadAsync([AsParameters] TaskCall call, CancellationToken cancellationToken)
    {
        if (!VideoTaskId.TryParse(call.TaskId, out var id))
        {
            return Problems.Of(Replies.TaskId);
        }

        var caller = Caller.Of(call.Context.User);
        if ((await call.Tasks.GlanceAsync(id, caller, null, cancellationToken)).Card is { } held && IsHeld(call, RevisionTags.Of(held.Revision, held.Seq)))
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

    /// <summary>An answer that the asker holds is not made.</summary>
    private static bool IsHeld(TaskCall call, string tag)
    {
        call.Context.Response.Headers.ETag = tag;
        return RevisionTags.IsHeld(call.Context.Request, tag);
    }

    /// <summary>Where tasks are listed.</summary>
    internal sealed record ListDesk(GrainTasks Tasks, StoryShelf Shelf, HttpContext Context)
    {
        public CancellationToken Asked => Context.RequestAborted;
    }

    /// <summary>The command <c>delete_task</c> by another name. Deleting twice is as good as once, so a key may be left out.</summary>
    private static Task<Results<Ok<CommandReply>, ProblemHttpResult>> DeleteAsync(
        [AsParameters] CommandCall call, CancellationToken cancellationToken) =>
        (call.Key is null ? call with { Key = $"delete-{Guid.NewGuid():N}" } : call).SendAsync((new DeleteTask(), null), cancellationToken);

    /// <summary>Where tasks are started.</summary>
    internal sealed record CreationDesk(GrainTasks Tasks, Quotas Quotas);
}
