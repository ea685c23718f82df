using Microsoft.AspNetCore.Http.HttpResults;
using Pixora.Hub.Contracts;
using Pixora.Hub.Errors;
using Pixora.Hub.Security;
using Pixora.Hub.Store;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Api;

/// <summary>Makes, lists and revokes the links by which a task's film may be watched; its owner does.</summary>
internal static class SharesApi
{
    private const string Path = "/tasks/{taskId}/shares";

    /// <summary>A week.</summary>
    private const int UsualHours = 7 * 24;

    /// <summary>A year.</summary>
    private const int MostHours = 365 * 24;

    private static readonly Refusal Hours = new("share.hours", $"A link works for 1 to {MostHours} hours.");

    private static readonly Refusal Deleted = new("task.deleted", "This film is deleted. Restore it first.");

    private static readonly Refusal Unknown = new(
        "share.unknown", "The film has no such link. The list names those it has.");

    public static void MapShares(this IEndpointRouteBuilder api)
    {
        api.MapPost(Path, MakeAsync);
        api.MapGet(Path, ListAsync);
        api.MapDelete($"{Path}/{{shareId}}", RevokeAsync);
    }

    private static async Task<Results<Created<StartedShare>, ProblemHttpResult>> MakeAsync(
        [AsParameters] TaskCall call, StrictJsonBody<NewShare> body, Quotas quotas, ShareLinks links)
    {
        var hours = body.Value?.Hours ?? UsualHours;
        var refusal = await quotas.RefuseCommandAsync(Caller.Of(call.Context.User))
            ?? body.Refusal
            ?? (hours is >= 1 and <= MostHours ? null : Hours);
        if (refusal is not null)
        {
            return Problems.Of(refusal);
        }

        var found = await call.FindAsync(null, AccessLevel.Owner, call.Context.RequestAborted);
        if ((found.Refusal ?? (found.Glance!.Card!.DeletedUntil is null ? null : Deleted)) is { } denied)
        {
            return Problems.Of(denied);
        }

        var made = await links.MakeAsync(new(found.Glance!.Card!.Id), TimeSpan.FromHours(hours));
        return made.Link is { } link
            ? TypedResults.Created(
                (string?)null, new StartedShare(link.Id, SharedFilmApi.PathOf(made.Secret!), link.ExpiresAt))
            : Problems.Of(made.Refusal!);
    }

    private static async Task<Results<Ok<IReadOnlyList<WireShare>>, ProblemHttpResult>> ListAsync(
        [AsParameters] TaskCall call, ShareStore shares, CancellationToken cancellationToken)
    {
        var found = await call.FindAsync(null, AccessLevel.Owner, cancellationToken);
        return found.Glance is { } glance
            ? TypedResults.Ok<IReadOnlyList<WireShare>>(
                [.. (await shares.ListAsync(new(glance.Card!.Id))).Select(link => link.AsWire())])
            : Problems.Of(found.Refusal!);
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> RevokeAsync(
        string shareId, [AsParameters] TaskCall call, Quotas quotas, ShareLinks links)
    {
        if (await quotas.RefuseCommandAsync(Caller.Of(call.Context.User)) is { } limit)
        {
            return Problems.Of(limit);
        }

        var found = await call.FindAsync(null, AccessLevel.Owner, call.Context.RequestAborted);
        if (found.Glance is not { } glance)
        {
            return Problems.Of(found.Refusal!);
        }

        return await links.RevokeAsync(new(glance.Card!.Id), shareId) ? TypedResults.NoContent() : Problems.Of(Unknown);
    }
}
