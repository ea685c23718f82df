using Pixora.Hub.Errors;
using Pixora.Hub.Security;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Api;

/// <summary>
/// Writes every problem+json answer of the HTTP API; a person who wanted to sign in is sent to the page, which says it. All
/// refusals pass through here, so this is where they reach the security log.
/// </summary>
internal sealed class ProblemWriter(AccessLog log) : IProblemDetailsService
{
    /// <summary>With the code of the refusal, where a person comes whose link or sign-in was refused.</summary>
    public const string Refused = "refused";

    private const string Type = "application/problem+json";

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        // The route may have set cache headers before it failed.
        context.HttpContext.Response.Headers.CacheControl = SecurityHeaders.NotKept;
        if (context.ProblemDetails.Extensions.TryGetValue(Problems.CodeName, out var code) && code is string denied)
        {
            log.Denied(DenialOf(context.HttpContext, denied));
            if (IsSignIn(context.HttpContext.Request))
            {
                context.HttpContext.Response.Redirect($"/?{Refused}={denied}");
                return;
            }
        }

        await context.HttpContext.Response.WriteAsJsonAsync(context.ProblemDetails, options: null, Type);
    }

    public async ValueTask<bool> TryWriteAsync(ProblemDetailsContext context)
    {
        await WriteAsync(context);
        return true;
    }

    private static bool IsSignIn(HttpRequest request) =>
        request.Path.StartsWithSegments(SessionCookie.EnterPath) && request.AcceptsPage();

    private static Denial DenialOf(HttpContext context, string code) => new(
        code,
        PlaceOf(context),
        Caller.NameOf(context.User),
        context.Connection.RemoteIpAddress,
        VideoTaskId.TryParse(context.Request.RouteValues["taskId"] as string, out var task) ? task : null);

    private static string PlaceOf(HttpContext context) => context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } route }
        ? $"{MethodOf(context.Request.Method)} {route}"
        : "no route";

    /// <summary>Clients may send any word as the method: unknown ones are logged as one.</summary>
    private static string MethodOf(string method) => method switch
    {
        "GET" or "HEAD" or "POST" or "PUT" or "PATCH" or "DELETE" or "OPTIONS" or "CONNECT" => method,
        _ => "other",
    };
}
