using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Pixora.Hub.Contracts;
using Pixora.Hub.Realtime;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Api;

/// <summary>Takes commands: the hub's own, one at a time.</summary>
internal static class CommandsApi
{
    public static void MapCommands(this IEndpointRouteBuilder api)
    {
        api.MapPost("/tasks/{taskId}/commands", SendAsync);
        api.MapPost("/tasks/{taskId}/messages", SayAsync);
    }

    private static Task<Results<Ok<CommandReply>, ProblemHttpResult>> SendAsync(
        [AsParameters] CommandCall call, Posted<JsonElement> body, CancellationToken cancellationToken) =>
        call.SendAsync(body.Refusal is null ? WireCommands.Read(body.Value) : (null, body.Refusal), cancellationToken);

    private static Task<Results<Ok<CommandReply>, ProblemHttpResult>> SayAsync(
        [AsParameters] CommandCall call, Posted<NewMessage> body, CancellationToken cancellationToken) =>
        call.SendAsync(body switch
        {
            { Refusal: { } unreadable } => (null, unreadable),
            { Value.Text: { } text } => (new Say("you", text), null),
            _ => (null, new Refusal("command.malformed", "A message needs a text.")),
        }, cancellationToken);
}
