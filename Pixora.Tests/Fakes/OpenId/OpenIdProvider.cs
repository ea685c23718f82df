using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Pixora.Tests.Fakes.OpenId;

/// <summary>
/// An OpenID Connect provider over https on loopback, with a certificate that only <see cref="Trusting"/> takes. It
/// signs in whoever comes as <see cref="Person"/>, demands PKCE, and gives each refresh token once.
/// </summary>
internal sealed class OpenIdProvider : IAsyncDisposable
{
    internal const string Client = "studio";
    internal const string Secret = "only-for-tests";

    private static readonly string[] ResponseTypes = ["code"];
    private static readonly string[] SubjectTypes = ["public"];
    private static readonly string[] Algorithms = ["RS256"];

    private readonly WebApplication app;
    private readonly X509Certificate2 certificate;
    private readonly RSA rsa = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, SignIn> codes = new();
    private readonly ConcurrentDictionary<string, bool> refreshTokens = new();

    private readonly TaskCompletionSource renewing = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private OpenIdProvider(WebApplication app, X509Certificate2 certificate)
    {
        this.app = app;
        this.certificate = certificate;
    }

    internal string Address => app.Urls.Single();

    /// <summary>Claims of who signs in.</summary>
    internal Dictionary<string, object> Person { get; } = new() { ["sub"] = "ada" };

    /// <summary>As its tokens say it.</summary>
    internal string Issuer { get; set; } = "";

    /// <summary>Seconds that its tokens last; null when it does not say.</summary>
    internal int? Life { get; set; } = 3600;

    /// <summary>Its answers to renewals wait for this, after the old refresh token is spent.</summary>
    internal Task Held { get; set; } = Task.CompletedTask;

    /// <summary>False when it gives no refresh tokens.</summary>
    internal bool GivesRefreshTokens { get; set; } = true;

    /// <summary>True when it answers nothing but 503.</summary>
    internal bool IsAway { get; set; }

    /// <summary>Ends when it has spent the first refresh token.</summary>
    internal Task Renewing => renewing.Task;

    /// <summary>How often tokens were renewed.</summary>
    internal int Renewals { get; private set; }

    /// <summary>What the browser was last sent there with.</summary>
    internal IQueryCollection? Asked { get; private set; }

    internal static async Task<OpenIdProvider> StartAsync()
    {
        var certificate = MakeCertificate();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(
            server => server.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(certificate)));
        var app = builder.Build();
        var provider = new OpenIdProvider(app, certificate);
        app.Use(next => context => provider.IsAway ? Away(context) : next(context));
        app.MapGet("/.well-known/openid-configuration", provider.Describe);
        app.MapGet("/{tenant}/v2.0/.well-known/openid-configuration", provider.Describe);
        app.MapGet("/keys", provider.Keys);
        app.MapGet("/authorize", provider.Authorize);
        app.MapPost("/token", (Delegate)provider.TokenAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        provider.Issuer = provider.Address;
        return provider;
    }

    /// <summary>Reaches it, and nobody else over https.</summary>
    internal HttpClientHandler Trusting() => new()
    {
        AllowAutoRedirect = false,
        ServerCertificateCustomValidationCallback = (_, shown, _, errors) =>
            errors is not SslPolicyErrors.RemoteCertificateNotAvailable && shown!.Thumbprint == certificate.Thumbprint,
    };

    /// <summary>No refresh token that was given is taken any more.</summary>
    internal void Revoke() => refreshTokens.Clear();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        certificate.Dispose();
        rsa.Dispose();
    }

    private static Task Away(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    }

    private static X509Certificate2 MakeCertificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pkcs12), null);
    }

    private IResult Describe() => Results.Json(new Dictionary<string, object>
    {
        ["issuer"] = Issuer,
        ["authorization_endpoint"] = $"{Address}/authorize",
        ["token_endpoint"] = $"{Address}/token",
        ["jwks_uri"] = $"{Address}/keys",
        ["response_types_supported"] = ResponseTypes,
        ["subject_types_supported"] = SubjectTypes,
        ["id_token_signing_alg_values_supported"] = Algorithms,
    });

    private IResult Keys()
    {
        var key = rsa.ExportParameters(includePrivateParameters: false);
        return Results.Json(new
        {
            keys = new[]
            {
                new
                {
                    kty = "RSA", use = "sig", alg = "RS256", kid = "test",
                    n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent),
                },
            },
        });
    }

    private IResult Authorize(HttpContext context)
    {
        var asked = Asked = context.Request.Query;
        if (asked["client_id"] != Client || asked["response_type"] != "code"
            || asked["code_challenge_method"] != "S256")
        {
            return Results.BadRequest();
        }

        var code = NewSecret();
        codes[code] = new(
            asked["code_challenge"].ToString(), asked["nonce"].ToString(), asked["redirect_uri"].ToString());
        var state = Uri.EscapeDataString(asked["state"].ToString());
        return Results.Redirect($"{asked["redirect_uri"]}?code={code}&state={state}");
    }

    private async Task<IResult> TokenAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync();
        if (form["client_id"] != Client || form["client_secret"] != Secret)
        {
            return Refuse("invalid_client");
        }

        if (form["grant_type"] == "refresh_token")
        {
            if (!refreshTokens.TryRemove(form["refresh_token"].ToString(), out _))
            {
                return Refuse("invalid_grant");
            }

            Renewals++;
            renewing.TrySetResult();
            await Held;
            return Give(null);
        }

        return codes.TryRemove(form["code"].ToString(), out var signIn)
            && signIn.RedirectUri == form["redirect_uri"]
            && signIn.Challenge == ChallengeOf(form["code_verifier"].ToString())
                ? Give(signIn.Nonce)
                : Refuse("invalid_grant");
    }

    private static IResult Refuse(string error) =>
        Results.Json(new { error }, statusCode: StatusCodes.Status400BadRequest);

    private IResult Give(string? nonce)
    {
        var answer = new Dictionary<string, object>
        {
            ["access_token"] = NewSecret(), ["token_type"] = "Bearer", ["id_token"] = IdToken(nonce),
        };
        if (Life is { } life)
        {
            answer["expires_in"] = life;
        }

        if (GivesRefreshTokens)
        {
            var refresh = NewSecret();
            refreshTokens[refresh] = true;
            answer["refresh_token"] = refresh;
        }

        return Results.Json(answer);
    }

    private string IdToken(string? nonce)
    {
        var token = new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Client,
            Claims = new Dictionary<string, object>(Person),
            Expires = TimeProvider.System.GetUtcNow().AddHours(1).UtcDateTime,
            SigningCredentials = new SigningCredentials(
                new RsaSecurityKey(rsa) { KeyId = "test" }, SecurityAlgorithms.RsaSha256),
        };
        if (nonce is not null)
        {
            token.Claims["nonce"] = nonce;
        }

        return new JsonWebTokenHandler().CreateToken(token);
    }

    private static string ChallengeOf(string verifier) =>
        Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)));

    private static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private sealed record SignIn(string Challenge, string Nonce, string RedirectUri);
}
