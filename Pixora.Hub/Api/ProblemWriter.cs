using Pixora.Hub.Errors;
using Pixora.Hub.Security;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Api;

/// <summary>
/// Writes the problems of all HTTP doors: every refusal passes here on its way out, so here the security log hears of it.
/// </summary>
internal sealed class ProblemWriter(AccessLog log) : IProblemDetailsService
{
    private const string Type = "application/problem+json";

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        if (context.ProblemDetails.Extensions.TryGetValue(Problems.CodeName, out var code) && code is string denied)
        {
            log.Denied(DenialOf(context.HttpContext, denied));
        }

        // A route that failed may have said already how long its answer is good for.
        context.HttpContext.Response.Headers.CacheControl = SecurityHeaders.NotKept;
        await context.HttpContext.Response.WriteAsJsonAsync(context.ProblemDetails, options: null, Type);
    }

    public async ValueTask<bool> TryWriteAsync(ProblemDetailsContext context)
    {
        await WriteAsync(context);
        return true;
    }

    private static Denial DenialOf(HttpContext context, string code) => new(
        code,
        PlaceOf(context),
        Caller.NameOf(context.User),
        context.Connection.RemoteIpAddress,
        VideoTaskId.TryParse(context.Request.RouteValues["taskId"] as string, out var task) ? task : null);

    private static string PlaceOf(HttpContext context) => context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: { } route }
        ? $"{MethodOf(context.Request.Method)} {route}"
        : "no route";

    /// <summary>A method is whatever the caller calls it.</summary>
    private static string MethodOf(string method) => method switch
    {
        "GET" or "HEAD" or "POST" or "PUT" or "PATCH" or "DELETE" or "OPTIONS" or "CONNECT" => method,
        _ => "other",
    };
}
