using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Pixora.Hub.Contracts;
using Pixora.Hub.Errors;
using Pixora.Hub.Security;
using Pixora.Hub.Sessions;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Api;

/// <summary>
/// Says who the caller is, lists the sessions of their browsers and ends them. Ending one is never limited: who finds a
/// stranger among them must be able to.
/// </summary>
internal static class SessionsApi
{
    private const string One = "/session";
    private const string All = "/sessions";

    private static readonly Refusal Unknown = new(
        "session.unknown", "You have no such session. The list names those you have.");

    public static void MapSessions(this IEndpointRouteBuilder api)
    {
        api.MapGet("/signin", ReadWay).AllowAnonymous();
        api.MapGet(One, ReadCaller);
        // As it is, a method that takes only the request counts as one that answers nothing.
        api.MapDelete(One, (Delegate)LeaveAsync);
        api.MapGet(All, ListAsync);
        api.MapDelete(All, EndAllAsync);
        api.MapDelete($"{All}/{{sessionId}}", EndAsync);
    }

    /// <summary>Where a provider signs browsers in; the local sign-in has a page of its own there.</summary>
    public static void MapEnter(this WebApplication app)
    {
        if (OpenIdClient.Of(app.Configuration) is not null)
        {
            app.MapGet(SessionCookie.EnterPath, Enter).AllowAnonymous();
        }
    }

    private static Ok<SignInReading> ReadWay(IConfiguration configuration) => TypedResults.Ok(new SignInReading(
        SignInWays.Of(configuration).ToString().ToLowerInvariant(),
        OpenIdClient.Of(configuration) is null ? null : SessionCookie.EnterPath));

    private static ChallengeHttpResult Enter(string? to) => TypedResults.Challenge(
        new AuthenticationProperties { RedirectUri = IsOwnPath(to) ? to : "/", IsPersistent = true },
        [SessionSchemes.OpenId]);

    /// <summary>False for anything that a browser could take for an address of another server.</summary>
    private static bool IsOwnPath(string? path) =>
        path is ['/', ..] and not ['/', '/' or '\\', ..] && !path.Any(char.IsControl);

    private static Ok<SignedIn> ReadCaller(HttpContext context)
    {
        var expiry = Caller.ExpiryOf(context);
        return TypedResults.Ok(new SignedIn(
            Caller.Of(context.User).Value,
            Caller.SessionOf(context.User),
            expiry == DateTimeOffset.MaxValue ? null : expiry));
    }

    private static async Task<NoContent> LeaveAsync(HttpContext context)
    {
        await LeaveCookieAsync(context);
        return TypedResults.NoContent();
    }

    private static async Task<Ok<IReadOnlyList<WireSession>>> ListAsync(HttpContext context, SessionStore sessions)
    {
        var current = Caller.SessionOf(context.User);
        var found = await sessions.ListAsync(Caller.Of(context.User));
        return TypedResults.Ok<IReadOnlyList<WireSession>>(
            [.. found.Select(session => session.AsWire(current))]);
    }

    private static async Task<NoContent> EndAllAsync(HttpContext context, SessionStore sessions)
    {
        await sessions.EndAllAsync(Caller.Of(context.User));
        await LeaveCookieAsync(context);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> EndAsync(
        string sessionId, HttpContext context, SessionStore sessions)
    {
        if (!await sessions.EndAsync(Caller.Of(context.User), sessionId))
        {
            return Problems.Of(Unknown);
        }

        if (sessionId == Caller.SessionOf(context.User))
        {
            await LeaveCookieAsync(context);
        }

        return TypedResults.NoContent();
    }

    /// <summary>Ends the session that asks, and takes its cookie from the browser; a program has neither.</summary>
    private static Task LeaveCookieAsync(HttpContext context) => Caller.SessionOf(context.User) is null
        ? Task.CompletedTask
        : context.SignOutAsync(SessionSchemes.Cookie);
}
