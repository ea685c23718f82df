using Microsoft.AspNetCore.Authentication.Cookies;
using Pixora.Hub.Security;

namespace Pixora.Hub.Sessions;

/// <summary>
/// Cookies of sessions. Who signs in gets a new session: the one that the browser had, perhaps another person's, is not
/// looked at where a sign-in ends.
/// </summary>
internal sealed class EnterCookies : ICookieManager
{
    private readonly ChunkingCookieManager cookies = new();

    public string? GetRequestCookie(HttpContext context, string key) =>
        context.Request.Path.StartsWithSegments(SessionCookie.EnterPath)
            ? null
            : cookies.GetRequestCookie(context, key);

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        cookies.AppendResponseCookie(context, key, value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        cookies.DeleteCookie(context, key, options);
}
