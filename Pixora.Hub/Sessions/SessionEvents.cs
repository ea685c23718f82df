using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Pixora.Hub.Errors;
using Pixora.Hub.Security;
using Pixora.Media.Tasks;

namespace Pixora.Hub.Sessions;

/// <summary>Checks at every request that a session still holds, and refuses in the words of the API.</summary>
internal sealed class SessionEvents(TokenRenewal renewal, SessionStore sessions) : CookieAuthenticationEvents
{
    private static readonly Refusal Over = new("auth.refused", "This session is over. Sign in again.");

    private static readonly Refusal Forbidden = new("access.level", "You may not do this.");

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var id = Caller.SessionOf(context.Principal);
        var standing = id is null
            ? TokenStanding.Over
            : await renewal.KeepAsync(id, context.HttpContext.RequestAborted);
        if (standing is TokenStanding.Good)
        {
            return;
        }

        context.RejectPrincipal();
        if (standing is TokenStanding.Over && id is not null)
        {
            await sessions.RemoveAsync(id);
        }
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context) =>
        Problems.Of(Over).ExecuteAsync(context.HttpContext);

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context) =>
        Problems.Of(Forbidden).ExecuteAsync(context.HttpContext);

    /// <summary>Where to go on to is decided by who signs in or out, never by the address.</summary>
    public override Task RedirectToReturnUrl(RedirectContext<CookieAuthenticationOptions> context) =>
        Task.CompletedTask;
}
