using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Web;
using Microsoft.IdentityModel.Tokens;

namespace Pixora.Hub.Security;

/// <summary>Sets up the sign-in that the configuration chooses.</summary>
internal static class SignInServices
{
    private const string Scheme = JwtBearerDefaults.AuthenticationScheme;

    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var way = SignInWays.Of(builder.Configuration);
        services.AddSingleton<LocalKey>().AddSingleton<LocalTokens>().AddSingleton<OneTimeCodes>().AddSingleton<Origins>()
            .AddSingleton<AccessLog>().AddSingleton<Administrators>()
            .AddSingleton<IHttpContextFactory, QueryTokenRedaction>().AddHostedService<SignInCheck>();
        switch (way)
        {
            case SignInWay.Entra:
                services.AddAuthentication(Scheme).AddMicrosoftIdentityWebApi(
                    builder.Configuration, SignInWays.EntraSection, Scheme);
                services.Configure<JwtBearerOptions>(
                    Scheme, options => options.TokenValidationParameters.ValidAlgorithms = [SecurityAlgorithms.RsaSha256]);
                break;
            case SignInWay.Jwt:
                services.AddOptions<JwtSettings>().BindConfiguration(JwtSettings.Section).ValidateDataAnnotations().ValidateOnStart();
                services.AddAuthentication(Scheme).AddJwtBearer();
                services.AddOptions<JwtBearerOptions>(Scheme).Configure<IOptions<JwtSettings>>(
                    (options, settings) => Trust(options, settings.Value));
                break;
            default:
                services.AddAuthentication(Scheme).AddJwtBearer();
                services.AddOptions<JwtBearerOptions>(Scheme)
                    .Configure<LocalKey>(
                        (options, key) => Trust(options, LocalTokens.Issuer, LocalTokens.Audience, key.Bytes));
                break;
        }

        services.PostConfigure<JwtBearerOptions>(Scheme, options => TokenRules.Apply(options, way));
        // A route that does not say otherwise requires a sign-in.
        services.AddAuthorizationBuilder().SetFallbackPolicy(
            new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        services.AddCors();
    }

    /// <summary>Adds all checks that come before a request is served, in their order.</summary>
    /// <param name="known">What else is checked of a caller who is known.</param>
    public static void UseSignIn(this WebApplication app, Action<IApplicationBuilder> known)
    {
        var origins = app.Services.GetRequiredService<Origins>();
        app.UseOriginCheck();
        app.UseRequestGate(checks =>
        {
            checks.UseCors(pages => pages.SetIsOriginAllowed(origins.Lists).AllowAnyHeader().AllowAnyMethod()
                .AllowCredentials().WithExposedHeaders("ETag", "Location", "Retry-After"));
            checks.UseAuthentication();
            known(checks);
            checks.UseAuthorization();
        });
    }

    private static void Trust(JwtBearerOptions options, JwtSettings settings)
    {
        if (string.IsNullOrEmpty(settings.Authority))
        {
            Trust(options, settings.Issuer!, settings.Audience, settings.Key!);
            return;
        }

        options.Authority = settings.Authority;
        options.Audience = settings.Audience;
        options.TokenValidationParameters.ValidIssuer = settings.Issuer;
        options.TokenValidationParameters.ValidAlgorithms =
            [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.EcdsaSha256];
    }

    private static void Trust(JwtBearerOptions options, string issuer, string audience, byte[] key)
    {
        var rules = options.TokenValidationParameters;
        rules.ValidIssuer = issuer;
        rules.ValidAudience = audience;
        rules.IssuerSigningKey = new SymmetricSecurityKey(key);
        rules.ValidAlgorithms = [SecurityAlgorithms.HmacSha256];
    }
}
