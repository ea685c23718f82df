using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Security;

/// <summary>Entra as its tokens describe it, with keys that the test made: nothing here reaches Microsoft.</summary>
[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class EntraTests : IDisposable
{
    private const string Tenant = "11111111-1111-1111-1111-111111111111";
    private const string Client = "22222222-2222-2222-2222-222222222222";
    private const string Person = "33333333-3333-3333-3333-333333333333";
    private const string Issuer = $"https://login.microsoftonline.com/{Tenant}/v2.0";

    private static readonly Dictionary<string, object> Critical = new() { ["crit"] = new[] { "exp" } };

    private readonly TemporaryFolder data = new();
    private readonly RSA rsa = RSA.Create(2048);

    private RsaSecurityKey Key => new(rsa) { KeyId = "test" };

    public void Dispose()
    {
        rsa.Dispose();
        data.Dispose();
    }

    [Fact]
    public async Task A_person_of_the_tenant_is_let_in_and_nobody_else()
    {
        KeyValuePair<string, string?>[] settings =
        [
            new("AzureAd:Instance", "https://login.microsoftonline.com/"), new("AzureAd:TenantId", Tenant), new(
                "AzureAd:ClientId", Client),
            .. TestStore.Settings,
        ];
        await using var app = Build(settings, options =>
        {
            options.Configuration = new OpenIdConnectConfiguration { Issuer = Issuer, SigningKeys = { Key } };
            // Its names for an issuer are fetched otherwise.
            options.TokenValidationParameters.IssuerValidator = null;
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        var address = new Uri(app.Urls.Single());

        Assert.Equal(HttpStatusCode.NotFound, await AskAsync(address, Make()));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(address, Make(token => token.Claims.Remove("oid"))));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(address, Make(token => token.Audience = "another")));
        Assert.Equal(
            HttpStatusCode.Unauthorized, await AskAsync(address, Make(token => token.Issuer = "https://evil.example")));
        Assert.Equal(
            HttpStatusCode.Unauthorized,
            await AskAsync(address, Make(token => token.SigningCredentials = new(Key, SecurityAlgorithms.RsaSha512))));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(address, Make(token => token.AdditionalHeaderClaims = Critical)));
        await app.StopAsync(CancellationToken.None);
    }

    [Fact]
    public async Task A_token_of_an_authority_is_not_taken_with_an_unknown_extension_or_another_kind_of_key()
    {
        KeyValuePair<string, string?>[] settings =
        [
            new("Pixora:Jwt:Authority", Issuer), new("Pixora:Jwt:Audience", Client), .. TestStore.Settings,
        ];
        await using var app = Build(
            settings, options => options.Configuration = new OpenIdConnectConfiguration { Issuer = Issuer, SigningKeys = { Key } });
        await app.StartAsync(TestContext.Current.CancellationToken);
        var address = new Uri(app.Urls.Single());
        var claims = Base64UrlEncoder.Decode(Make().Split('.')[1]);

        Assert.Equal(HttpStatusCode.NotFound, await AskAsync(address, Make()));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(address, Make(token => token.AdditionalHeaderClaims = Critical)));
        // What everybody may know of the key, taken as a secret.
        byte[][] forms =
        [
            rsa.ExportSubjectPublicKeyInfo(), rsa.ExportRSAPublicKey(), Encoding.ASCII.GetBytes(
                rsa.ExportSubjectPublicKeyInfoPem()),
        ];
        foreach (var known in forms)
        {
            Assert.Equal(
                HttpStatusCode.Unauthorized,
                await AskAsync(address, TokenMint.Raw(known, """{"alg":"HS256","typ":"JWT","kid":"test"}""", claims)));
        }

        await app.StopAsync(CancellationToken.None);
    }

    private WebApplication Build(IEnumerable<KeyValuePair<string, string?>> settings, Action<JwtBearerOptions> change) => TestStudio.Build(
        data.Path,
        new StagedRenderer(data.Path),
        settings,
        builder => builder.Services.Configure(JwtBearerDefaults.AuthenticationScheme, change));

    private string Make(Action<SecurityTokenDescriptor>? change = null)
    {
        var token = new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Client,
            Claims = new Dictionary<string, object>
            {
                ["sub"] = "pairwise", ["tid"] = Tenant, ["oid"] = Person, ["scp"] = "films", ["ver"] = "2.0",
            },
            Expires = TimeProvider.System.GetUtcNow().AddHours(1).UtcDateTime,
            SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.RsaSha256),
        };
        change?.Invoke(token);
        return new JsonWebTokenHandler().CreateToken(token);
    }

    private static async Task<HttpStatusCode> AskAsync(Uri address, string token)
    {
        using var http = new HttpClient { DefaultRequestHeaders = { Authorization = new("Bearer", token) } };
        using var answer = await http.GetAsync(
            new Uri(address, "films/0123456789abcdef0123456789abcdef/final_video.mp4"),
            TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
