using Pixora.Hub.Contracts;

namespace Pixora.Hub.Security;

/// <summary>How a browser keeps the token of the local sign-in, out of reach of scripts and of other sites.</summary>
internal static class SessionCookie
{
    public const string Name = "pixora";

    public static void Set(HttpContext context, SessionReply session) => context.Response.Cookies.Append(Name, session.Token, new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = context.Request.IsHttps,
        Expires = session.ExpiresAt,
        Path = "/",
    });
}
