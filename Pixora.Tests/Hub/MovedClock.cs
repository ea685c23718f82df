using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Pixora.Hub.Security;
using Pixora.Hub.Sessions;

namespace Pixora.Tests.Hub;

/// <summary>
/// The system's clock, set forward by as much as a test wants, for sessions and share links; timers run as ever. The
/// rest of a studio keeps the system's: a silo that finds itself hours later takes itself for dead.
/// </summary>
internal sealed class MovedClock : TimeProvider
{
    private long ahead;

    public void Move(TimeSpan by) => Interlocked.Add(ref ahead, by.Ticks);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref ahead));

    /// <summary>Makes a studio go by it.</summary>
    public void Plant(WebApplicationBuilder builder)
    {
        Plant<ShareLinks>(builder.Services);
        Plant<SessionStore>(builder.Services);
        Plant<TokenRenewal>(builder.Services);
        builder.Services.Configure<CookieAuthenticationOptions>(
            SessionSchemes.Cookie, options => options.TimeProvider = this);
        builder.Services.Configure<OpenIdConnectOptions>(SessionSchemes.OpenId, options => options.TimeProvider = this);
    }

    private void Plant<T>(IServiceCollection services)
        where T : class => services.AddSingleton(provider => ActivatorUtilities.CreateInstance<T>(provider, this));
}
