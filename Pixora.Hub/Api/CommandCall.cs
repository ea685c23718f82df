using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Pixora.Hub.Contracts;
using Pixora.Hub.Errors;
using Pixora.Hub.Grains;
using Pixora.Hub.Realtime;
using Pixora.Hub.Security;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Api;

/// <summary>Somebody sends a task a command.</summary>
/// <param name="Key">The command's id.</param>
/// <param name="Match">The tag of the revision the sender saw, null does not say.</param>
internal sealed record CommandCall(
    string TaskId,
    [FromHeader(Name = CommandCall.KeyHeader)] string? Key,
    [FromHeader(Name = "If-Match")] string? Match,
    HttpContext Context,
    GrainTasks Tasks,
    Quotas Quotas,
    TimeProvider Clock)
{
    public const string KeyHeader = "Idempotency-Key";

    /// <param name="body">The command, or why it cannot be read.</param>
    public async Task<Results<Ok<CommandReply>, ProblemHttpResult>> SendAsync((TaskCommand? Command, Refusal? Refusal) body, CancellationToken cancellationToken)
    {
        if (!VideoTaskId.TryParse(TaskId, out var task))
        {
            return Problems.Of(Replies.TaskId);
        }

        if (!WireCommands.TryParseId(Key, out var id))
        {
            return Problems.Of(Replies.CommandId);
        }

        if (!RevisionTags.TryRead(Match, out var expected))
        {
            return Problems.Of(RevisionTags.Malformed);
        }

        if (body.Command is null)
        {
            return Problems.Of(body.Refusal!);
        }

        return await Quotas.RefuseAsync(Caller.Of(Context.User), body.Command) is { } limit
            ? Problems.Of(limit)
            : Answer(task, expected is not null, await Tasks.SendAsync(
                task, Caller.Of(Context.User), new CommandEnvelope(id, Actor.Person, Clock.GetUtcNow(), body.Command, expected), cancellationToken));
    }

    private Results<Ok<CommandReply>, ProblemHttpResult> Answer(VideoTaskId task, bool conditional, CommandAnswer? answer)
    {
        if (answer is null)
        {
            return Problems.Of(Replies.TaskUnknown);
        }

        Context.Response.Headers.ETag = RevisionTags.Of(answer.Revision);
        return answer.Refusal is { } refusal
            ? Problems.Of(refusal, answer.Revision, conditional)
            : TypedResults.Ok(Replies.Of(task, answer));
    }
}
