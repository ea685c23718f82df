using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Web;
using Pixora.Hub.Security;
using Pixora.Hub.Settings;
using Pixora.Media.Storage;

namespace Pixora.Hub.Sessions;

/// <summary>Sets up the sessions of browsers.</summary>
internal static class SessionServices
{
    public static void AddSessions(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var way = SignInWays.Of(builder.Configuration);
        var secure = builder.Environment.IsProduction() ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        // The keys lie in a folder that only the server's owner can read; it warns that they are not encrypted there.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        services.AddOptions<BrowserSessionOptions>().BindConfiguration(BrowserSessionOptions.Section)
            .ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<SessionStore>().AddSingleton<TokenRenewal>().AddSingleton<SessionEvents>()
            .AddSingleton<SessionWatch>().AddHostedService(provider => provider.GetRequiredService<SessionWatch>());
        services.AddDataProtection().SetApplicationName("pixora");
        services.AddOptions<KeyManagementOptions>().Configure<StudioFolder, ILoggerFactory>(KeepKeys);
        services.AddAuthentication(SessionSchemes.Any)
            .AddPolicyScheme(SessionSchemes.Any, null, any => any.ForwardDefaultSelector = SessionSchemes.Choose)
            .AddCookie(SessionSchemes.Cookie);
        services.AddOptions<CookieAuthenticationOptions>(SessionSchemes.Cookie)
            .Configure<SessionStore, IOptions<BrowserSessionOptions>>((cookie, store, sessions) =>
            {
                Shape(cookie, sessions.Value, secure);
                cookie.SessionStore = store;
            });
        if (OpenIdClient.Of(builder.Configuration) is { } client)
        {
            builder.AddOpenId(client);
            services.Configure<OpenIdConnectOptions>(
                SessionSchemes.OpenId, options => OpenIdSignIn.Shape(options, way, secure));
        }
    }

    private static void Shape(
        CookieAuthenticationOptions options, BrowserSessionOptions sessions, CookieSecurePolicy secure)
    {
        options.Cookie.Name = SessionCookie.Name;
        options.Cookie.HttpOnly = options.Cookie.IsEssential = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = secure;
        options.Cookie.Path = "/";
        options.CookieManager = new EnterCookies();
        options.ExpireTimeSpan = TimeSpan.FromHours(sessions.IdleHours);
        options.SlidingExpiration = true;
        options.EventsType = typeof(SessionEvents);
    }

    /// <summary>All pods share the data folder, and so the keys.</summary>
    private static void KeepKeys(KeyManagementOptions options, StudioFolder folder, ILoggerFactory logs)
    {
        var place = Path.Combine(folder.Keys, "sessions");
        PrivateFolder.Create(place);
        options.XmlRepository = new FileSystemXmlRepository(new DirectoryInfo(place), logs);
    }

    private static void AddOpenId(this WebApplicationBuilder builder, OpenIdClient client)
    {
        var schemes = new AuthenticationBuilder(builder.Services);
        if (client.Authority is null)
        {
            schemes.AddMicrosoftIdentityWebApp(
                builder.Configuration.GetSection(SignInWays.EntraSection), SessionSchemes.OpenId, cookieScheme: null);
            return;
        }

        schemes.AddOpenIdConnect(SessionSchemes.OpenId, options =>
        {
            options.Authority = client.Authority;
            options.ClientId = client.Id;
            options.ClientSecret = client.Secret;
            options.TokenValidationParameters.ValidIssuer = client.Issuer;
        });
    }
}
