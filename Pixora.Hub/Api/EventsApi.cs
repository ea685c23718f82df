using Microsoft.AspNetCore.Http.HttpResults;
using Pixora.Hub.Contracts;
using Pixora.Hub.Errors;
using Pixora.Hub.Security;
using Pixora.Hub.Sessions;
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
        [AsParameters] EventsCall call, [AsParameters] EventsDesk desk, CancellationToken cancellationToken)
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
            return TypedResults.Ok(await desk.Events.PageAsync(task, held, cancellationToken));
        }

        if (!await desk.Connections.EnterAsync(call.Context))
        {
            return Problems.Of(ConnectionLimiter.Full);
        }

        desk.Sessions.Add(call.Context);
        // Proxies must not buffer the stream.
        call.Context.Response.Headers["X-Accel-Buffering"] = "no";
        return TypedResults.ServerSentEvents(
            desk.Events.FollowAsync(task, held, Caller.ExpiryOf(call.Context), cancellationToken));
    }

    /// <summary>The services that a story needs.</summary>
    internal sealed record EventsDesk(TaskEvents Events, ConnectionLimiter Connections, SessionWatch Sessions);
}
