using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Net.Http.Headers;
using Pixora.Hub.Security;

namespace Pixora.Hub.Sessions;

/// <summary>The ways in which a request may say who it comes from.</summary>
internal static class SessionSchemes
{
    /// <summary>Chooses one of the others by what the request carries.</summary>
    public const string Any = "Pixora";

    /// <summary>A program's token.</summary>
    public const string Bearer = JwtBearerDefaults.AuthenticationScheme;

    /// <summary>A browser's session.</summary>
    public const string Cookie = "Session";

    /// <summary>The sign-in at an OpenID Connect provider, which begins a session.</summary>
    public const string OpenId = "OpenId";

    /// <summary>A token counts before a cookie: who sends one means it.</summary>
    public static string Choose(HttpContext context) =>
        !context.Request.Headers.ContainsKey(HeaderNames.Authorization)
        && QueryToken.Of(context).Count == 0
        && context.Request.Cookies.ContainsKey(SessionCookie.Name)
            ? Cookie
            : Bearer;
}
