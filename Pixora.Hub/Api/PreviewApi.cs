using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Pixora.Hub.Commands;
using Pixora.Hub.Contracts;
using Pixora.Hub.Errors;
using Pixora.Hub.Security;

namespace Pixora.Hub.Api;

/// <summary>Previews what a command would change and cost, without sending it.</summary>
internal static class PreviewApi
{
    private const string Path = "/tasks/{taskId}/preview";

    public static void MapPreview(this IEndpointRouteBuilder api)
    {
        api.MapPost(Path, CommandAsync).WithMetadata(new Reads(ReadKind.Page));
        api.MapGet(Path, FilmAsync);
    }

    private static Task<Results<Ok<PreviewReply>, ProblemHttpResult>> CommandAsync(
        [AsParameters] PreviewCall call, CommandBody body, CancellationToken cancellationToken) =>
        call.PreviewAsync(
            new SentCommand(call.TaskId, null, body.Value) { Unreadable = body.Refusal }, cancellationToken);

    private static Task<Results<Ok<PreviewReply>, ProblemHttpResult>> FilmAsync(
        [AsParameters] PreviewCall call, CancellationToken cancellationToken) =>
        call.PreviewAsync(new SentCommand(call.TaskId, null, null), cancellationToken);

    /// <param name="Match">The tag of the revision the sender saw, null does not say.</param>
    internal sealed record PreviewCall(
        string TaskId, [FromHeader(Name = "If-Match")] string? Match, HttpContext Context, CommandDoor Door)
    {
        public async Task<Results<Ok<PreviewReply>, ProblemHttpResult>> PreviewAsync(
            SentCommand sent, CancellationToken cancellationToken)
        {
            var reply = await Door.PreviewAsync(
                Caller.Of(Context.User), RevisionTags.Expect(sent, Match), cancellationToken);
            if (!reply.Ok)
            {
                var refused = new CommandReply(false, reply.TaskId, reply.Code, reply.Message, reply.Revision);
                return Problems.Of(refused, conditional: Match is not (null or "*"));
            }

            Context.Response.Headers.ETag = RevisionTags.Of(reply.Revision);
            return TypedResults.Ok(reply);
        }
    }
}
