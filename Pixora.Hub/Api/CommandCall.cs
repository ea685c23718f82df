using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Pixora.Hub.Commands;
using Pixora.Hub.Contracts;
using Pixora.Hub.Errors;
using Pixora.Hub.Security;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Api;

/// <summary>A request that sends a command to a task.</summary>
/// <param name="Key">The command's id.</param>
/// <param name="Match">The tag of the revision the sender saw, null does not say.</param>
internal sealed record CommandCall(
    string TaskId,
    [FromHeader(Name = CommandCall.KeyHeader)] string? Key,
    [FromHeader(Name = "If-Match")] string? Match,
    HttpContext Context,
    CommandDoor Door)
{
    public const string KeyHeader = "Idempotency-Key";

    /// <param name="body">The command, null when there is none.</param>
    /// <param name="unreadable">Why the request cannot be read, null when it can.</param>
    public Task<Results<Ok<CommandReply>, ProblemHttpResult>> SendAsync(
        WireCommand? body, Refusal? unreadable, CancellationToken cancellationToken) =>
        SendAsync(new SentCommand(TaskId, Key, body) { Unreadable = unreadable }, cancellationToken);

    public async Task<Results<Ok<CommandReply>, ProblemHttpResult>> SendAsync(
        SentCommand sent, CancellationToken cancellationToken)
    {
        var reply = await Door.SendAsync(Caller.Of(Context.User), RevisionTags.Expect(sent, Match), cancellationToken);
        if (reply.TaskId is not null)
        {
            Context.Response.Headers.ETag = RevisionTags.Of(reply.Revision);
        }

        return reply.Ok ? TypedResults.Ok(reply) : Problems.Of(reply, conditional: Match is not (null or "*"));
    }
}
