using System.Net.Mime;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Pixora.Hub.Contracts;
using Pixora.Hub.Errors;
using Pixora.Hub.Security;
using Pixora.Hub.Sessions;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Api;

/// <summary>
/// The local sign-in; it issues tokens of this server to programs, and sessions to browsers. The key or code is checked
/// before the attempt is counted, so wrong attempts of others never lock out who has the right one.
/// </summary>
internal sealed class SessionApi(
    LocalKey key, LocalTokens tokens, OneTimeCodes codes, TimeProvider clock, AccessLog log)
{
    private const int LongestRequest = 4096;

    private static readonly Refusal WrongKey = new(
        "session.key", "This is not the key of this server. It is in keys/local.key of the data folder.");
    private static readonly Refusal WrongCode = new(
        "session.code", "This link was used, has run out or is not of this server. './pixora link' makes a new one.");
    private static readonly Refusal Malformed = new(
        "session.malformed", "Sign in with {\"key\":\"…\"} or {\"code\":\"…\"}.");
    private static readonly Refusal TooMany = new("limit.attempts", "Too many wrong attempts. Wait a minute.");

    private readonly TokenBucket wrongKeys = Wrong(clock);
    private readonly TokenBucket wrongCodes = Wrong(clock);

    public static void Map(WebApplication app)
    {
        if (SignInWays.Of(app.Configuration) is not SignInWay.Local)
        {
            return;
        }

        var api = ActivatorUtilities.CreateInstance<SessionApi>(app.Services);
        app.MapPost("/api/v1/session", (Delegate)api.PostAsync).AllowAnonymous().Accepts<SessionRequest>(
            MediaTypeNames.Application.Json);
        app.MapGet(SessionCookie.EnterPath, api.EnterAsync).AllowAnonymous();
    }

    private async Task<Results<Ok<SessionReply>, ProblemHttpResult>> PostAsync(HttpContext context)
    {
        var refusal = await ReadAsync(context.Request) is { } request ? await CheckAsync(context, request) : Malformed;
        return refusal is null ? TypedResults.Ok(tokens.Issue(LocalUser.Id)) : Problems.Of(refusal);
    }

    private async Task<Results<RedirectHttpResult, ProblemHttpResult>> EnterAsync(HttpContext context, string? code)
    {
        if (await CheckAsync(context, new SessionRequest(Code: code ?? "")) is { } refusal)
        {
            return Problems.Of(refusal);
        }

        await context.SignInAsync(
            SessionSchemes.Cookie,
            Caller.Named(LocalUser.Id.Value, SessionSchemes.Cookie),
            new AuthenticationProperties { IsPersistent = true });
        return TypedResults.Redirect("/");
    }

    /// <returns>Why the key or code is refused, null when it is accepted.</returns>
    /// <exception cref="ProviderException"><c>store.unavailable</c>.</exception>
    private async Task<Refusal?> CheckAsync(HttpContext context, SessionRequest request)
    {
        var refusal = request switch
        {
            { Key: { } proof, Code: null } => key.Matches(proof) ? null : Count(wrongKeys, WrongKey),
            { Key: null, Code: { } code } => await codes.UseAsync(code) ? null : Count(wrongCodes, WrongCode),
            _ => Malformed,
        };
        if (refusal is null)
        {
            log.SignedIn(request.Key is null ? "a code" : "the key", context.Connection.RemoteIpAddress);
        }

        return refusal;
    }

    /// <summary>Limit of wrong attempts: ten at once, then one every six seconds.</summary>
    private static TokenBucket Wrong(TimeProvider clock) => new(1 / 6.0, 10, clock);

    private static Refusal Count(TokenBucket attempts, Refusal wrong) => attempts.TryTake() ? wrong : TooMany;

    private static async Task<SessionRequest?> ReadAsync(HttpRequest request)
    {
        request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize = LongestRequest;
        try
        {
            return request.HasJsonContentType()
                ? await request.ReadFromJsonAsync<SessionRequest>(request.HttpContext.RequestAborted)
                : null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or BadHttpRequestException)
        {
            return null;
        }
    }
}
