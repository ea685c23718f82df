using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Pixora.Hub.Errors;
using Pixora.Hub.Security;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Sessions;

/// <summary>
/// How a browser signs in at a provider: by code with PKCE. The tokens come to the server and stay there; of who signed
/// in only the name is kept, the same that a token of a program says.
/// </summary>
internal static class OpenIdSignIn
{
    /// <summary>Where the provider sends the browser back to.</summary>
    public const string CallbackPath = $"{SessionCookie.EnterPath}/callback";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly Refusal Failed = new("session.provider", "The sign-in was not finished. Begin it again.");

    public static void Shape(OpenIdConnectOptions options, SignInWay way, CookieSecurePolicy secure)
    {
        options.SignInScheme = SessionSchemes.Cookie;
        options.CallbackPath = CallbackPath;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.UsePkce = options.SaveTokens = true;
        options.GetClaimsFromUserInfoEndpoint = options.MapInboundClaims = false;
        // No provider ends a session by a frame or a post: the policy of frames forbids it.
        options.RemoteSignOutPath = PathString.Empty;
        options.BackchannelTimeout = Patience;
        options.Scope.Clear();
        options.Scope.Add(OpenIdConnectScope.OpenId);
        options.Scope.Add(OpenIdConnectScope.OfflineAccess);
        options.TokenValidationParameters.ValidAlgorithms =
            [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.EcdsaSha256];
        options.TokenValidationParameters.ClockSkew = TokenRules.Skew;
        foreach (var cookie in (CookieBuilder[])[options.CorrelationCookie, options.NonceCookie])
        {
            // Lax: the browser comes back from another site, by following an address.
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = secure;
            // Those of Microsoft.Identity.Web keep to the path of its own options.
            cookie.Path = CallbackPath;
        }

        options.Events.OnTokenValidated = context => Keep(context, way);
        options.Events.OnRemoteFailure = RefuseAsync;
    }

    private static Task Keep(TokenValidatedContext context, SignInWay way)
    {
        if (Caller.NameIn(context.Principal!, way) is { } name)
        {
            context.Principal = Caller.Named(name, SessionSchemes.Cookie, Caller.IsAdmin(context.Principal!));
        }
        else
        {
            context.Fail("The token names nobody.");
        }

        return Task.CompletedTask;
    }

    private static Task RefuseAsync(RemoteFailureContext context)
    {
        context.HandleResponse();
        return Problems.Of(Failed).ExecuteAsync(context.HttpContext);
    }
}
