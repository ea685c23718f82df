using Microsoft.AspNetCore.Http.HttpResults;
using Pixora.Hub.Contracts;
using Pixora.Hub.Errors;
using Pixora.Hub.Security;
using Pixora.Hub.Wire;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Api;

/// <summary>Serves the chat of a task in pages from its end; a snapshot carries the latest lines only.</summary>
internal static class ChatApi
{
    private const int UsualPage = 100;

    public static void MapChat(this IEndpointRouteBuilder api) => api.MapGet("/tasks/{taskId}/chat", GetAsync);

    private static async Task<Results<Ok<ChatPage>, ProblemHttpResult>> GetAsync(
        [AsParameters] TaskCall call, CancellationToken cancellationToken, int? before = null, int take = UsualPage)
    {
        if (!VideoTaskId.TryParse(call.TaskId, out var task))
        {
            return Problems.Of(Replies.TaskId);
        }

        return await call.Tasks.ChatAsync(task, Caller.Of(call.Context.User), new(before, take), cancellationToken) is { } page
            ? TypedResults.Ok(page)
            : Problems.Of(Replies.TaskUnknown);
    }
}
