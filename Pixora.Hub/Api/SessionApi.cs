using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Pixora.Hub.Contracts;
using Pixora.Hub.Security;
using Pixora.Media.Generation;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Api;

/// <summary>The local sign-in. Nobody else's tokens are made here.</summary>
internal sealed class SessionApi(LocalKey key, LocalTokens tokens, OneTimeCodes codes, TimeProvider clock, ILogger<SessionApi> log)
{
    private const int LongestRequest = 4096;

    private static readonly Refusal WrongKey = new("session.key", "This is not the key of this server. It is in keys/local.key of the data folder.");
    private static readonly Refusal WrongCode = new("session.code", "This link was used, has run out or is not of this server. './pixora link' makes a new one.");
    private static readonly Refusal Malformed = new("session.malformed", "Sign in with {\"key\":\"…\"} or {\"code\":\"…\"}.");
    private static readonly Refusal TooMany = new("limit.attempts", "Too many wrong attempts. Wait a minute.");

    /// <summary>Wrong attempts: ten at once, then one in six seconds.</summary>
    private readonly TokenBucket attempts = new(1 / 6.0, 10, clock);

    public static void Map(WebApplication app)
    {
        if (SignInWays.Of(app.Configuration) is not SignInWay.Local)
        {
            return;
        }

        var api = ActivatorUtilities.CreateInstance<SessionApi>(app.Services);
        app.MapPost("/api/v1/session", (Delegate)api.PostAsync).AllowAnonymous();
        app.MapGet("/enter", api.EnterAsync).AllowAnonymous();
    }

    private async Task<Results<Ok<SessionReply>, ProblemHttpResult>> PostAsync(HttpContext context)
    {
        var refusal = await ReadAsync(context.Request) is { } request ? await CheckAsync(request) : Malformed;
        return refusal is null ? TypedResults.Ok(tokens.Issue(LocalUser.Id)) : Refuse(context, refusal);
    }

    private async Task<Results<RedirectHttpResult, ProblemHttpResult>> EnterAsync(HttpContext context, string? code)
    {
        if (await CheckAsync(new SessionRequest(Code: code ?? "")) is { } refusal)
        {
            return Refuse(context, refusal);
        }

        SessionCookie.Set(context, tokens.Issue(LocalUser.Id));
        // The code stays out of caches and of other pages' logs.
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        return TypedResults.Redirect("/");
    }

    /// <returns>Why the proof is not taken, null when it is.</returns>
    private async Task<Refusal?> CheckAsync(SessionRequest request)
    {
        if (!attempts.TryTake())
        {
            return TooMany;
        }

        try
        {
            var refusal = await RefuseAsync(request);
            if (refusal is null)
            {
                attempts.Return();
                log.SignedIn(request.Key is null ? "a code" : "the key");
            }

            return refusal;
        }
        catch (ProviderException away)
        {
            attempts.Return();
            return new Refusal(away.Code, away.Message);
        }
    }

    private async Task<Refusal?> RefuseAsync(SessionRequest request) => request switch
    {
        { Key: { } proof, Code: null } => key.Matches(proof) ? null : WrongKey,
        { Key: null, Code: { } code } => await codes.UseAsync(code) ? null : WrongCode,
        _ => Malformed,
    };

    private ProblemHttpResult Refuse(HttpContext context, Refusal refusal)
    {
        log.SignInRefused(refusal.Code);
        var status = refusal switch
        {
            _ when refusal == Malformed => StatusCodes.Status400BadRequest,
            _ when refusal == TooMany => StatusCodes.Status429TooManyRequests,
            _ when refusal == WrongKey || refusal == WrongCode => StatusCodes.Status401Unauthorized,
            _ => StatusCodes.Status503ServiceUnavailable,
        };
        if (status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = "6";
        }

        return TypedResults.Problem(refusal.Message, statusCode: status, extensions: Problems.Code(refusal.Code));
    }

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
