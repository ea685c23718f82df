using Microsoft.AspNetCore.Http.HttpResults;
using Pixora.Hub.Contracts;
using Pixora.Hub.Errors;
using Pixora.Hub.Security;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Api;

/// <summary>Serves a task's story as server-sent events or in pages.</summary>
internal static class EventsApi
{
    private static readonly Refusal Place = new(
        "join.since", "What is held is said by 'after', 0 or more, or by Last-Event-ID as 'epoch-seq'.");

    public static void MapEvents(this IEndpointRouteBuilder api) => api
        .MapGet("/tasks/{taskId}/events", GetAsync)
        .WithMetadata(new Reads(ReadKind.Stream));

    private static async Task<Results<ServerSentEventsResult<string>, Ok<EventPage>, ProblemHttpResult>> GetAsync(
        [AsParameters] EventsCall call, TaskEvents events, ConnectionLimiter connections, CancellationToken cancellationToken)
    {
        if (!call.TryReadHeld(out var held))
        {
            return Problems.Of(Place);
        }

        var found = await call.Call.FindAsync(null, cancellationToken);
        if (found.Glance is not { } task)
        {
            return Problems.Of(found.Refusal!);
        }

        if (call.WantsPage)
        {
            return TypedResults.Ok(await events.PageAsync(task, held, cancellationToken));
        }

        if (!await connections.EnterAsync(call.Context))
        {
            return Problems.Of(ConnectionLimiter.Full);
        }

        // Proxies must not buffer the stream.
        call.Context.Response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(
            events.FollowAsync(task, held, Caller.ExpiryOf(call.Context), cancellationToken));
    }
}
