using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Security;

[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class SecurityHeadersTests(SharedStudio shared) : IClassFixture<SharedStudio>, IDisposable
{
    private const string Page = "https://studio.example";

    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task Every_response_of_every_route_carries_the_headers()
    {
        await using var studio = await TestStudio.OpenAsync(data, [new("Pixora:Metrics", "true")]);
        var task = await studio.FilmAsync();
        using var nobody = new HttpClient { BaseAddress = studio.Address };
        using var owner = studio.Http();

        Route[] routes =
        [
            .. Route.Of(studio), new("GET", "/nothing/here"), new("TRACE", "/api/v1/tasks"), new(
                "PUT", "/api/v1/tasks"),
        ];
        foreach (var route in routes)
        {
            Assert.Empty(await MissingAsync(nobody, route, task));
            Assert.Empty(await MissingAsync(owner, route, task));
            nobody.DefaultRequestHeaders.Remove("Origin");
            nobody.DefaultRequestHeaders.Add("Origin", "https://evil.example");
            Assert.Empty(await MissingAsync(nobody, route, task));
            nobody.DefaultRequestHeaders.Remove("Origin");
        }
    }

    [Fact]
    public async Task A_film_is_kept_by_who_asked_and_asked_for_again_and_nothing_else_is_kept()
    {
        await using var studio = shared.Enter();
        var task = await studio.FilmAsync();
        using var http = studio.Http();

        Assert.Equal("private, no-cache", await CacheControlAsync(http, $"films/{task}/final_video.mp4"));
        Assert.Equal("no-store", await CacheControlAsync(http, $"films/{task}/nothing.mp4"));
        Assert.Equal("no-store", await CacheControlAsync(http, $"api/v1/tasks/{task}"));
        Assert.Equal("no-store", await CacheControlAsync(http, "api/v1/tasks"));
        Assert.Equal("no-store", await CacheControlAsync(http, $"api/v1/tasks/{task}/assets/{new string('0', 64)}"));
    }

    [Fact]
    public async Task The_front_page_allows_its_own_style_and_nothing_else()
    {
        await using var studio = shared.Enter();
        using var http = new HttpClient();

        using var answer = await http.GetAsync(studio.Address, TestContext.Current.CancellationToken);

        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var style = page.Split("<style>")[1].Split("</style>")[0];
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        Assert.Equal(
            ["base-uri 'none'", "default-src 'none'", "form-action 'none'", "frame-ancestors 'none'", $"style-src 'sha256-{hash}'"],
            Header(answer, "Content-Security-Policy").Split("; ").Order(StringComparer.Ordinal));
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_listed_page_may_still_read_a_film()
    {
        await using var studio = await TestStudio.OpenAsync(data, [new("Pixora:Origins:0", Page)]);
        var task = await studio.FilmAsync();
        using var http = studio.Http();
        http.DefaultRequestHeaders.Add("Origin", Page);
        http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        http.DefaultRequestHeaders.Add("Sec-Fetch-Dest", "video");

        using var answer = await http.GetAsync(
            new Uri($"films/{task}/final_video.mp4", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, Page), (answer.StatusCode, Header(answer, "Access-Control-Allow-Origin")));
    }

    [Theory]
    [InlineData("200", "GET /healthz/live HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [InlineData("401", "GET /nothing HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [InlineData("400", "nonsense\r\n\r\n")]
    [InlineData("400", "GET / HTTP/1.1\r\n\r\n")]
    [InlineData("414", "GET /LONG HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [InlineData("431", "GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: LONG\r\nX-Longer: LONG\r\nX-Longest: LONG\r\n\r\n")]
    public async Task No_answer_says_what_software_it_comes_from(string status, string request)
    {
        await using var studio = shared.Enter();
        using var line = await SendAsync(studio, request);
        var heard = new byte[16 * 1024];

        var answer = Encoding.ASCII.GetString(
            heard, 0, await line.GetStream().ReadAsync(heard, TestContext.Current.CancellationToken));

        Assert.StartsWith($"HTTP/1.1 {status} ", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\r\nServer:", answer, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("400", "nonsense\r\n\r\n")]
    [InlineData("400", "GET / HTTP/1.1\r\n\r\n")]
    [InlineData("414", "GET /LONG HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [InlineData("431", "GET / HTTP/1.1\r\nHost: localhost\r\nX-Long: LONG\r\nX-Longer: LONG\r\nX-Longest: LONG\r\n\r\n")]
    [InlineData("505", "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n")]
    public async Task What_the_web_server_answers_alone_has_no_body_and_ends_the_connection(
        string status, string request)
    {
        await using var studio = shared.Enter();
        using var line = await SendAsync(studio, request);

        var answer = (await ReadToEndAsync(line)).Split("\r\n");

        Assert.StartsWith($"HTTP/1.1 {status} ", answer[0], StringComparison.Ordinal);
        Assert.Equal(
            ["Connection: close", "Content-Length: 0"],
            answer[1..^2].Where(header => !header.StartsWith("Date:", StringComparison.Ordinal)).Order());
        Assert.Equal(["", ""], answer[^2..]);
    }

    private static async Task<TcpClient> SendAsync(TestStudio studio, string request)
    {
        var line = new TcpClient();
        await line.ConnectAsync(studio.Address.Host, studio.Address.Port, TestContext.Current.CancellationToken);
        await line.GetStream().WriteAsync(
            Encoding.ASCII.GetBytes(request.Replace("LONG", new string('a', 12_000), StringComparison.Ordinal)),
            TestContext.Current.CancellationToken);
        return line;
    }

    private static async Task<string> ReadToEndAsync(TcpClient line)
    {
        using var heard = new MemoryStream();
        try
        {
            await line.GetStream().CopyToAsync(heard, TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            // A connection that is closed with something unread in it is reset.
        }

        return Encoding.ASCII.GetString(heard.ToArray());
    }

    private static async Task<IReadOnlyList<string>> MissingAsync(HttpClient http, Route route, string task)
    {
        using var request = new HttpRequestMessage(new HttpMethod(route.Method), route.PathFor(task));
        using var answer = await http.SendAsync(
            request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        var policy = Header(answer, "Content-Security-Policy");
        Dictionary<string, bool> kept = new()
        {
            ["X-Content-Type-Options"] = Header(answer, "X-Content-Type-Options") == "nosniff",
            ["Referrer-Policy"] = Header(answer, "Referrer-Policy") == "no-referrer",
            ["Cross-Origin-Resource-Policy"] = Header(answer, "Cross-Origin-Resource-Policy") == "same-origin",
            ["Permissions-Policy"] = Header(answer, "Permissions-Policy").Contains(
                "camera=()", StringComparison.Ordinal),
            ["Content-Security-Policy"] = policy.Contains("default-src 'none'", StringComparison.Ordinal)
                && policy.Contains("frame-ancestors 'none'", StringComparison.Ordinal),
            ["Cache-Control"] = IsKeptByNobodyElse(Header(answer, "Cache-Control")),
        };
        return [.. kept.Where(header => !header.Value).Select(header => $"{route} {(int)answer.StatusCode}: {header.Key}")];
    }

    private static bool IsKeptByNobodyElse(string value) =>
        value.Contains("no-store", StringComparison.Ordinal) || value.Contains("private", StringComparison.Ordinal);

    private static async Task<string> CacheControlAsync(HttpClient http, string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return Header(answer, "Cache-Control");
    }

    private static string Header(HttpResponseMessage answer, string name) =>
        answer.Headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : "";
}
