using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Pixora.Hub.Realtime;
using Pixora.Hub.Security;
using Pixora.Hub.Store;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Api;

/// <summary>Shows what the caller likes, for them to change and to delete.</summary>
internal static class PreferencesApi
{
    private const string Path = "/preferences";

    public static void MapPreferences(this IEndpointRouteBuilder api)
    {
        api.MapGet(Path, ReadAsync);
        api.MapPut(Path, WriteAsync);
        api.MapDelete(Path, DeleteAsync);
    }

    private static async Task<Ok<JsonElement>> ReadAsync(ClaimsPrincipal user, PreferencesShelf shelf) =>
        Written(await shelf.ReadAsync(Caller.Of(user)));

    private static async Task<Results<Ok<JsonElement>, ProblemHttpResult>> WriteAsync(Posted<JsonElement> body, ClaimsPrincipal user, PreferencesShelf shelf, Quotas quotas)
    {
        var (likes, refusal) = Read(body);
        refusal ??= PreferencesRules.Check(likes!) ?? await quotas.RefuseAsync(Caller.Of(user), new SetPreferences(likes!));
        if (refusal is not null)
        {
            return Problems.Of(refusal);
        }

        await shelf.WriteAsync(Caller.Of(user), likes!);
        return Written(likes!);
    }

    private static async Task<NoContent> DeleteAsync(ClaimsPrincipal user, PreferencesShelf shelf)
    {
        await shelf.WriteAsync(Caller.Of(user), new());
        return TypedResults.NoContent();
    }

    /// <summary>As strictly as the command of the same name.</summary>
    private static (Preferences? Likes, Refusal? Refusal) Read(Posted<JsonElement> body)
    {
        if (body.Refusal is { } unreadable)
        {
            return (null, unreadable);
        }

        var command = new JsonObject { ["type"] = "set_preferences", ["preferences"] = JsonNode.Parse(body.Value.GetRawText()) };
        var (read, refusal) = WireCommands.Read(JsonSerializer.SerializeToElement(command));
        return ((read as SetPreferences)?.Preferences, refusal);
    }

    private static Ok<JsonElement> Written(Preferences likes) => TypedResults.Ok(JsonSerializer.SerializeToElement(likes, TaskJson.Options));
}
