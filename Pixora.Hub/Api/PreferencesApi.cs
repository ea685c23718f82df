using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Pixora.Hub.Errors;
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
        api.MapDelete($"{Path}/{{entry}}", DeleteOneAsync);
    }

    private static async Task<Ok<JsonElement>> ReadAsync(ClaimsPrincipal user, PreferencesShelf shelf) =>
        TypedResults.Ok(WirePreferences.Of(await shelf.TasteAsync(Caller.Of(user))));

    private static async Task<Results<Ok<JsonElement>, ProblemHttpResult>> WriteAsync(Posted<JsonElement> body, ClaimsPrincipal user, PreferencesShelf shelf, Quotas quotas)
    {
        var (likes, refusal) = Read(body);
        refusal ??= PreferencesRules.Check(likes!) ?? await quotas.RefuseAsync(Caller.Of(user), new SetPreferences(likes!));
        if (refusal is not null)
        {
            return Problems.Of(refusal);
        }

        await shelf.WriteAsync(Caller.Of(user), likes!);
        return TypedResults.Ok(WirePreferences.Of(new Taste(likes!, new Dictionary<string, ValueList<VideoTaskId>>(), [])));
    }

    private static async Task<NoContent> DeleteAsync(ClaimsPrincipal user, PreferencesShelf shelf)
    {
        await shelf.WriteAsync(Caller.Of(user), new());
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteOneAsync(string entry, ClaimsPrincipal user, PreferencesShelf shelf)
    {
        if (!PreferenceEntries.Names.Contains(entry))
        {
            return Problems.Of(new Refusal("preference.unknown", $"A preference is one of: {string.Join(", ", PreferenceEntries.Names)}."));
        }

        await shelf.DeleteAsync(Caller.Of(user), entry);
        return TypedResults.NoContent();
    }

    /// <summary>As strictly as the command of the same name; where an entry comes from is shown, not told.</summary>
    private static (Preferences? Likes, Refusal? Refusal) Read(Posted<JsonElement> body)
    {
        if (body.Refusal is { } unreadable)
        {
            return (null, unreadable);
        }

        var preferences = JsonNode.Parse(body.Value.GetRawText());
        (preferences as JsonObject)?.Remove(WirePreferences.Origins);
        var command = new JsonObject { ["type"] = "set_preferences", ["preferences"] = preferences };
        var (read, refusal) = WireCommands.Read(JsonSerializer.SerializeToElement(command));
        return ((read as SetPreferences)?.Preferences, refusal);
    }
}
