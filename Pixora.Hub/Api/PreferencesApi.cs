using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Pixora.Hub.Contracts;
using Pixora.Hub.Errors;
using Pixora.Hub.Security;
using Pixora.Hub.Store;
using Pixora.Hub.Wire;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Api;

/// <summary>Reads, changes and deletes the caller's preferences.</summary>
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

    private static async Task<Ok<WireTaste>> ReadAsync(ClaimsPrincipal user, PreferencesStore preferences) =>
        TypedResults.Ok(WireTastes.Of(await preferences.TasteAsync(Caller.Of(user))));

    private static async Task<Results<Ok<WireTaste>, ProblemHttpResult>> WriteAsync(
        PreferencesBody body, ClaimsPrincipal user, PreferencesStore preferences, Quotas quotas)
    {
        var likes = body.Likes;
        var refusal = await quotas.RefuseCommandAsync(Caller.Of(user))
            ?? body.Refusal
            ?? PreferencesRules.Check(likes!);
        if (refusal is not null)
        {
            return Problems.Of(refusal);
        }

        await preferences.WriteAsync(Caller.Of(user), likes!);
        return TypedResults.Ok(WireTastes.Of(new Taste(likes!, new Dictionary<string, ValueList<VideoTaskId>>(), [])));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteAsync(
        ClaimsPrincipal user, PreferencesStore preferences, Quotas quotas)
    {
        if (await quotas.RefuseCommandAsync(Caller.Of(user)) is { } limit)
        {
            return Problems.Of(limit);
        }

        await preferences.WriteAsync(Caller.Of(user), new());
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> DeleteOneAsync(
        string entry, ClaimsPrincipal user, PreferencesStore preferences, Quotas quotas)
    {
        if (!PreferenceEntries.Names.Contains(entry))
        {
            return Problems.Of(new Refusal("preference.unknown", $"A preference is one of: {string.Join(", ", PreferenceEntries.Names)}."));
        }

        if (await quotas.RefuseCommandAsync(Caller.Of(user)) is { } limit)
        {
            return Problems.Of(limit);
        }

        await preferences.DeleteAsync(Caller.Of(user), entry);
        return TypedResults.NoContent();
    }
}
