using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Pixora.Hub.Accounts;
using Pixora.Hub.Archives;
using Pixora.Hub.Contracts;
using Pixora.Hub.Errors;
using Pixora.Hub.Security;
using Pixora.Hub.Store;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Api;

/// <summary>Exports and deletes everything that is kept of the caller.</summary>
internal static class AccountApi
{
    /// <summary>
    /// The text that a request to delete everything must contain: it prevents accidents, and no form of another site
    /// can send it.
    /// </summary>
    public const string Confirmation = "delete everything";

    private static readonly Refusal Unconfirmed = new(
        "account.unconfirmed", $"To delete all your films and preferences send {{\"confirm\":\"{Confirmation}\"}}. Nothing was deleted.");

    public static void MapAccount(this IEndpointRouteBuilder api)
    {
        api.MapGet("/me/export", ExportAsync);
        api.MapDelete("/me", DeleteAsync);
    }

    private static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> ExportAsync(
        HttpContext context, [AsParameters] ExportDesk desk, CancellationToken cancellationToken)
    {
        var caller = Caller.Of(context.User);
        if (await desk.Quotas.RefuseCommandAsync(caller) is { } limit)
        {
            return Problems.Of(limit);
        }

        var slot = await desk.Slots.TakeAsync(caller);
        if (slot.Refusal is { } busy)
        {
            return Problems.Of(busy);
        }

        context.Response.RegisterForDisposeAsync(slot.Taken!);
        var tasks = await desk.Stories.AllOfAsync(caller);
        return ArchiveAnswer.Of(
            context,
            string.Create(CultureInfo.InvariantCulture, $"pixora-{desk.Clock.GetUtcNow():yyyyMMdd-HHmmss}.zip"),
            to => desk.Export.WriteAsync(caller, tasks, to, cancellationToken));
    }

    private static async Task<Results<Ok<DeletedAccount>, ProblemHttpResult>> DeleteAsync(
        StrictJsonBody<DeleteAccount> body, HttpContext context, Quotas quotas, AccountDeletion deletion,
        CancellationToken cancellationToken)
    {
        if ((body.Refusal ?? (body.Value!.Confirm == Confirmation ? null : Unconfirmed)) is { } refusal)
        {
            return Problems.Of(refusal);
        }

        var caller = Caller.Of(context.User);
        return await quotas.RefuseCommandAsync(caller) is { } limit
            ? Problems.Of(limit)
            : TypedResults.Ok(new DeletedAccount(await deletion.DeleteAsync(caller, cancellationToken)));
    }

    /// <summary>The services that an export needs.</summary>
    internal sealed record ExportDesk(
        StoryStore Stories, AccountExport Export, ExportSlots Slots, Quotas Quotas, TimeProvider Clock);
}
