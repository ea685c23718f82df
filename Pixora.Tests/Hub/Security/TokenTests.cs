using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;
using Pixora.Hub.Security;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Security;

[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class TokenTests(SharedStudio shared) : IClassFixture<SharedStudio>
{
    private const string NoFilm = "films/0123456789abcdef0123456789abcdef/final_video.mp4";

    [Fact]
    public async Task Only_a_token_that_keeps_every_rule_is_taken()
    {
        await using var studio = shared.Enter();
        var key = studio.Services.GetRequiredService<LocalKey>().Bytes;
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        Dictionary<string, string> refused = new()
        {
            ["of another key"] = TokenMint.Make(TokenMint.OtherKey),
            ["of another algorithm"] = TokenMint.Make([.. key, .. key], algorithm: SecurityAlgorithms.HmacSha512),
            ["unsigned"] = TokenMint.Unsigned(TokenMint.Make(key)),
            ["renamed"] = TokenMint.Renamed(TokenMint.Make(key)),
            ["run out"] = TokenMint.Make(key, token => token.Expires = now.AddSeconds(-31)),
            ["for ever"] = TokenMint.Make(key, token => token.Expires = null),
            ["not yet good"] = TokenMint.Make(key, token => token.NotBefore = now.AddMinutes(2)),
            ["of another issuer"] = TokenMint.Make(key, token => token.Issuer = "somebody"),
            ["for another audience"] = TokenMint.Make(key, token => token.Audience = "another"),
            ["for no audience"] = TokenMint.Make(key, token => token.Audience = null),
            ["nobody's"] = TokenMint.Make(key, token => token.Claims.Clear()),
            ["of an empty name"] = TokenMint.Make(key, token => token.Claims["sub"] = ""),
            ["of an endless name"] = TokenMint.Make(key, token => token.Claims["sub"] = new string('a', 201)),
            ["of a name with a line break"] = TokenMint.Make(key, token => token.Claims["sub"] = "a\nb"),
            ["garbage"] = "a.b.c",
        };

        foreach (var (what, token) in refused)
        {
            Assert.Equal(
                (what, HttpStatusCode.Unauthorized, "auth.refused"), await AskAsync(studio, what, NoFilm, token));
            Assert.Equal(
                (what, HttpStatusCode.Unauthorized, "auth.refused"),
                await AskAsync(studio, what, "hubs/studio/negotiate?negotiateVersion=1", token));
        }

        Assert.Equal(
            ("good", HttpStatusCode.NotFound, "task.unknown"), await AskAsync(studio, "good", NoFilm, TokenMint.Make(key)));
        Assert.Equal(
            ("none", HttpStatusCode.Unauthorized, "auth.required"), await AskAsync(studio, "none", NoFilm, null));
    }

    [Theory]
    [InlineData("""{"alg":"HS256","typ":"JWT","crit":["exp"],"exp":1}""")]
    [InlineData("""{"alg":"HS256","typ":"JWT","crit":["urn:example:unknown"],"urn:example:unknown":1}""")]
    [InlineData("""{"alg":"HS256","typ":"JWT","crit":[]}""")]
    [InlineData("""{"alg":"HS256","typ":"JWT","crit":null}""")]
    [InlineData("""{"alg":"HS256","typ":"JWT","crit":["b64"],"b64":true}""")]
    [InlineData("""{"alg":"HS256","typ":"JWT","b64":false}""")]
    [InlineData("""{"alg":"none","alg":"HS256","typ":"JWT"}""")]
    [InlineData("""{"alg":"HS256","alg":"none","typ":"JWT"}""")]
    [InlineData("""{"alg":"HS256","typ":"logout+jwt","typ":"JWT"}""")]
    [InlineData("""{"alg":"HS256","typ":"logout+jwt"}""")]
    [InlineData("""{"alg":"HS256","typ":7}""")]
    [InlineData("""{"alg":["HS256"]}""")]
    [InlineData("""["HS256"]""")]
    [InlineData("""{"alg":"hs256"}""")]
    [InlineData("""{"alg":"RS256"}""")]
    [InlineData("""{"alg":"HS384"}""")]
    public async Task A_token_whose_header_is_not_understood_is_refused(string header)
    {
        await using var local = shared.Enter();
        var key = local.Services.GetRequiredService<LocalKey>().Bytes;

        Assert.Equal(
            (header, HttpStatusCode.Unauthorized, "auth.refused"),
            await AskAsync(local, header, NoFilm, TokenMint.Raw(key, header)));
    }

    [Theory]
    [InlineData("""{"alg":"HS256"}""")]
    [InlineData("""{"alg":"HS256","typ":"at+jwt"}""")]
    [InlineData("""{"alg":"HS256","typ":"JWT","kid":"../../dev/null"}""")]
    [InlineData("""{"alg":"HS256","typ":"JWT","jku":"http://127.0.0.1:1/keys","x5u":"http://127.0.0.1:1/keys"}""")]
    [InlineData("""{"alg":"HS256","typ":"JWT","jwk":{"kty":"oct","k":"BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc"}}""")]
    public async Task Where_a_token_says_its_key_is_makes_no_difference(string header)
    {
        await using var studio = shared.Enter();
        var key = studio.Services.GetRequiredService<LocalKey>().Bytes;
        var claims = Base64UrlEncoder.Decode(TokenMint.Make(key).Split('.')[1]);

        Assert.Equal(
            (header, HttpStatusCode.NotFound, "task.unknown"),
            await AskAsync(studio, header, NoFilm, TokenMint.Raw(key, header, claims)));
        Assert.Equal(
            (header, HttpStatusCode.Unauthorized, "auth.refused"),
            await AskAsync(studio, header, NoFilm, TokenMint.Raw(TokenMint.OtherKey, header, claims)));
    }

    [Fact]
    public async Task A_token_that_says_twice_who_it_is_for_is_refused()
    {
        await using var studio = shared.Enter();
        var key = studio.Services.GetRequiredService<LocalKey>().Bytes;
        var claims = Base64UrlEncoder.Decode(TokenMint.Make(key).Split('.')[1]);

        var token = TokenMint.Raw(
            key, """{"alg":"HS256"}""", claims.Replace("\"sub\":\"ada\"", "\"sub\":\"eve\",\"sub\":\"ada\"", StringComparison.Ordinal));

        Assert.Equal(("", HttpStatusCode.Unauthorized, "auth.refused"), await AskAsync(studio, "", NoFilm, token));
    }

    [Fact]
    public async Task A_token_that_is_written_otherwise_than_it_was_issued_is_refused()
    {
        const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        await using var studio = shared.Enter();
        var token = studio.Token();
        var parts = token.Split('.');
        // 32 bytes are 43 characters, of which the last holds two bits that nobody reads.
        var twin = token[..^1] + Alphabet[Alphabet.IndexOf(token[^1], StringComparison.Ordinal) ^ 1];
        string[] spellings =
        [
            $"{token}=", $"{token}==",
            $"{parts[0]}=.{parts[1]}.{parts[2]}", $"{parts[0]}.{parts[1]}=.{parts[2]}", $"{parts[0]}.{parts[1]}==.{parts[2]}",
            $"{token}.", $".{token}", $"{token}.{parts[2]}", $"{token}..", $"{parts[0]}. {parts[1]}.{parts[2]}",
            $"{token[..^4]} {token[^4..]}", $"{token[..^4]}\t{token[^4..]}",
            $"{token}%3D", $"{token}+", $"{token}/", $"{token}~", twin,
        ];

        foreach (var spelling in spellings)
        {
            Assert.Equal((spelling, HttpStatusCode.Unauthorized, "auth.refused"), await AskAsync(studio, spelling, NoFilm, spelling));
        }

        Assert.Equal((token, HttpStatusCode.NotFound, "task.unknown"), await AskAsync(studio, token, NoFilm, token));
    }

    [Fact]
    public async Task What_nobody_opened_is_closed()
    {
        await using var studio = shared.Enter();

        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(studio, "", "api/v1/anything", null)).Status);
    }

    [Fact]
    public async Task A_token_in_the_address_opens_the_hub_and_nothing_else()
    {
        await using var studio = shared.Enter();
        var token = studio.Token();

        Assert.Equal(
            HttpStatusCode.OK,
            (await AskAsync(studio, "", $"hubs/studio/negotiate?negotiateVersion=1&access_token={token}", null)).Status);
        Assert.Equal(
            HttpStatusCode.Unauthorized, (await AskAsync(studio, "", $"{NoFilm}?access_token={token}", null)).Status);
    }

    [Fact]
    public async Task What_one_request_was_let_in_with_lets_no_other_in_on_the_same_line()
    {
        await using var studio = shared.Enter();
        var lines = 0;
        using var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancellationToken) =>
            {
                lines++;
                var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(context.DnsEndPoint, cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            },
        };
        using var http = new HttpClient(handler) { BaseAddress = studio.Address };

        var answers = new List<HttpStatusCode>();
        foreach (var query in new[] { $"&access_token={studio.Token()}", "", $"&access_token={studio.Token()}", "&access_token=" })
        {
            using var answer = await http.PostAsync(
                new Uri($"hubs/studio/negotiate?negotiateVersion=1{query}", UriKind.Relative),
                null,
                TestContext.Current.CancellationToken);
            answers.Add(answer.StatusCode);
        }

        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.Unauthorized, HttpStatusCode.OK, HttpStatusCode.Unauthorized], answers);
        Assert.Equal(1, lines);
    }

    [Fact]
    public async Task A_token_that_runs_out_closes_the_connection()
    {
        await using var studio = shared.Enter();
        var key = studio.Services.GetRequiredService<LocalKey>().Bytes;

        // A token counts in whole seconds.
        var expires = DateTimeOffset.FromUnixTimeSeconds(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + 3);

        await using var viewer = await Viewer.ConnectAsync(
            studio.Address, TokenMint.Make(key, token => token.Expires = expires.UtcDateTime));

        await viewer.Closed;
        Assert.True(TimeProvider.System.GetUtcNow() >= expires);
    }

    [Fact]
    public async Task A_configured_issuer_is_trusted_and_the_local_key_is_not()
    {
        using var data = new TemporaryFolder();
        await using var studio = await TestStudio.OpenAsync(
            data,
            [
                new("Pixora:Jwt:Issuer", "https://issuer.example"),
                new("Pixora:Jwt:Audience", "studio"),
                new("Pixora:Jwt:SigningKey", Convert.ToBase64String(TokenMint.OtherKey)),
            ]);
        var token = TokenMint.Make(TokenMint.OtherKey, token =>
        {
            token.Issuer = "https://issuer.example";
            token.Audience = "studio";
        });

        var critical = TokenMint.Raw(
            TokenMint.OtherKey, """{"alg":"HS256","crit":["exp"]}""", Base64UrlEncoder.Decode(token.Split('.')[1]));

        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(studio, "", NoFilm, token)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(studio, "", NoFilm, critical)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await AskAsync(studio, "", NoFilm, studio.Token())).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(studio, "", "enter?code=x", token)).Status);
    }

    private static async Task<(string What, HttpStatusCode Status, string? Code)> AskAsync(
        TestStudio studio, string what, string path, string? token)
    {
        var method = path.Contains("/negotiate?", StringComparison.Ordinal) ? HttpMethod.Post : HttpMethod.Get;
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(method, new Uri(studio.Address, path));
        request.Headers.Authorization = token is null ? null : new("Bearer", token);
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var problem = answer.Content.Headers.ContentType?.MediaType == "application/problem+json"
            ? await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)
            : default;
        return (what, answer.StatusCode, problem.ValueKind is JsonValueKind.Object ? problem.GetProperty("code").GetString() : null);
    }
}
