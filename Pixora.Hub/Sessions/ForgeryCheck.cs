using Microsoft.Net.Http.Headers;
using Pixora.Hub.Errors;
using Pixora.Hub.Security;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Sessions;

/// <summary>
/// Refuses requests by a session that change something and could come from a form of another page: a browser sends the
/// cookie by itself, but this header only for a script, and for one of another origin only after asking. The origin
/// itself was checked before, see <see cref="OriginCheck"/>.
/// </summary>
internal static class ForgeryCheck
{
    /// <summary>Libraries of browsers send it with <c>XMLHttpRequest</c> as its value; any value will do.</summary>
    public static string Header => HeaderNames.XRequestedWith;

    private static readonly Refusal Forged = new(
        "session.header",
        $"What changes something by a session needs the header {Header}. A program sends a token instead.");

    public static IApplicationBuilder UseForgeryCheck(this IApplicationBuilder app) => app.Use(next => context =>
        IsForgeable(context) ? Problems.Of(Forged).ExecuteAsync(context) : next(context));

    private static bool IsForgeable(HttpContext context) =>
        !HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method)
        && !HttpMethods.IsOptions(context.Request.Method)
        && Caller.SessionOf(context.User) is not null
        && !context.Request.Headers.ContainsKey(Header);
}
