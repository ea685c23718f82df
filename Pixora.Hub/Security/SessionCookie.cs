using Pixora.Hub.Contracts;

namespace Pixora.Hub.Security;

/// <summary>The cookie with the token of the local sign-in; neither scripts nor other sites can use it.</summary>
internal static class SessionCookie
{
    public const string Name = "pixora";

    public static void Set(
        HttpContext context, SessionReply session) => context.Response.Cookies.Append(Name, session.Token, new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        Expires = session.ExpiresAt,
        Path = "/",
    });
}
