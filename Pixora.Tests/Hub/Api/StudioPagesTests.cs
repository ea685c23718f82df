using System.Net;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Api;

[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class StudioPagesTests : IAsyncLifetime
{
    private readonly TemporaryFolder data = new();
    private readonly TemporaryFolder pages = new();
    private TestStudio studio = null!;
    private HttpClient nobody = null!;

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(pages.Path, "assets"));
        await WriteAsync("index.html", "<!doctype html>the page");
        await WriteAsync("theme.js", "theme");
        await WriteAsync("theme.js.br", "brotli");
        await WriteAsync("assets/index-1a2b.js", "plain");
        await WriteAsync("assets/index-1a2b.js.br", "brotli");
        await WriteAsync("assets/index-1a2b.js.gz", "gzip");
        studio = await TestStudio.OpenAsync(data, [new("Pixora:PagesFolder", pages.Path)]);
        nobody = new HttpClient { BaseAddress = studio.Address };
    }

    public async ValueTask DisposeAsync()
    {
        nobody.Dispose();
        await studio.DisposeAsync();
        data.Dispose();
        pages.Dispose();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/settings")]
    [InlineData("/film/0123456789abcdef0123456789abcdef")]
    public async Task Every_address_of_the_studio_is_the_page_that_takes_scripts_from_its_server_alone(string address)
    {
        using var answer = await nobody.GetAsync(address, Token);

        Assert.Equal("<!doctype html>the page", await answer.Content.ReadAsStringAsync(Token));
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none';", policy, StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl is { NoCache: true, Private: true });
    }

    [Theory]
    [InlineData("br, gzip", "br", "brotli")]
    [InlineData("gzip", "gzip", "gzip")]
    [InlineData("br;q=0, gzip", "gzip", "gzip")]
    [InlineData("identity", null, "plain")]
    public async Task A_file_with_a_hash_in_its_name_is_kept_for_good_and_comes_as_small_as_the_browser_takes_it(
        string taken, string? encoding, string content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/assets/index-1a2b.js");
        request.Headers.Add("Accept-Encoding", taken);
        using var answer = await nobody.SendAsync(request, Token);

        Assert.Equal(content, await answer.Content.ReadAsStringAsync(Token));
        Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("text/javascript", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("immutable", answer.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        Assert.Equal("Accept-Encoding", Assert.Single(answer.Headers.Vary));
    }

    [Fact]
    public async Task A_file_without_a_hash_is_asked_for_again()
    {
        using var answer = await nobody.GetAsync("/theme.js", Token);

        Assert.Equal("theme", await answer.Content.ReadAsStringAsync(Token));
        Assert.True(answer.Headers.CacheControl is { NoCache: true, Private: true });
        Assert.NotNull(answer.Headers.ETag);
    }

    [Theory]
    [InlineData("/assets/none.js")]
    [InlineData("/assets/..%2Findex.html")]
    [InlineData("/assets/%2E%2E/%2E%2E/keys/local.key")]
    [InlineData("/theme.js.br")]
    public async Task What_is_not_there_or_not_of_the_studio_is_not_served(string address)
    {
        using var answer = await nobody.GetAsync(address, Token);

        // What no route knows asks for a sign-in, as everywhere.
        Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Unauthorized);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
    }

    [Theory]
    [InlineData("/nowhere", "text/html,application/xhtml+xml,*/*;q=0.8", "text/html")]
    [InlineData("/film/0123/scenes", "text/html", "text/html")]
    [InlineData("/nowhere", "*/*", "application/problem+json")]
    [InlineData("/nowhere", "application/json", "application/problem+json")]
    [InlineData("/api/v1/nowhere", "text/html", "application/problem+json")]
    [InlineData("/hubs/nowhere", "text/html", "application/problem+json")]
    public async Task Who_follows_an_address_that_leads_nowhere_gets_the_page_and_a_program_a_problem(
        string address, string accepted, string type)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", accepted);
        request.Headers.Add("Accept-Encoding", "br");
        using var answer = await nobody.SendAsync(request, Token);

        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        if (type == "text/html")
        {
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Equal("<!doctype html>the page", await answer.Content.ReadAsStringAsync(Token));
            var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
            Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("text/html,*/*;q=0.8", HttpStatusCode.Redirect, "/?refused=session.code")]
    [InlineData("application/json", HttpStatusCode.Unauthorized, null)]
    public async Task A_person_whose_link_is_refused_gets_the_page_with_the_reason(string accepted, HttpStatusCode status, string? place)
    {
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = studio.Address };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/enter?code=used");
        request.Headers.TryAddWithoutValidation("Accept", accepted);
        using var answer = await browser.SendAsync(request, Token);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal(place, answer.Headers.Location?.ToString());
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Task WriteAsync(string name, string text) => File.WriteAllTextAsync(Path.Combine(pages.Path, name), text, Token);
}
