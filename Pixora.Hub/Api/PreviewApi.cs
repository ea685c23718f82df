using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Pixora.Hub.Contracts;
using Pixora.Hub.Errors;
using Pixora.Hub.Realtime;
using Pixora.Hub.Security;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Api;

/// <summary>Says what a command would cause, and what a film still takes; changes nothing.</summary>
internal static class PreviewApi
{
    private const string Path = "/tasks/{taskId}/preview";

    public static void MapPreview(this IEndpointRouteBuilder api)
    {
        api.MapPost(Path, CommandAsync).WithMetadata(new Reads(ReadKind.Page));
        api.MapGet(Path, FilmAsync);
    }

    private static Task<Results<Ok<PreviewReply>, ProblemHttpResult>> CommandAsync([AsParameters] PreviewCall call, Posted<JsonElement> body, CancellationToken cancellationToken) =>
        call.PlayAsync(body.Refusal is null ? WireCommands.Read(body.Value) : (null, body.Refusal), cancellationToken);

    private static Task<Results<Ok<PreviewReply>, ProblemHttpResult>> FilmAsync([AsParameters] PreviewCall call, CancellationToken cancellationToken) =>
        call.PlayAsync((null, null), cancellationToken);

    /// <param name="Match">The tag of the revision the sender saw, null does not say.</param>
    internal sealed record PreviewCall(string TaskId, [FromHeader(Name = "If-Match")] string? Match, HttpContext Context, Rehearsal Rehearsal)
    {
        public async Task<Results<Ok<PreviewReply>, ProblemHttpResult>> PlayAsync((TaskCommand? Command, Refusal? Refusal) read, CancellationToken cancellationToken)
        {
            read = RevisionTags.TryRead(Match, out var expected) ? read : (null, RevisionTags.Malformed);
            var reply = await Rehearsal.PlayAsync(Caller.Of(Context.User), TaskId, read, expected, cancellationToken);
            if (reply.Ok)
            {
                Context.Response.Headers.ETag = RevisionTags.Of(reply.Revision);
                return TypedResults.Ok(reply);
            }

            var refusal = new Refusal(reply.Code!, reply.Message!);
            return reply.TaskId is null ? Problems.Of(refusal) : Problems.Of(refusal, reply.Revision, expected is not null);
        }
    }
}
