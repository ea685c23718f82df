using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Pixora.Tests.EndToEnd;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Security;

/// <summary>The sign-in of a laptop: a key that its owner can read, and links made of it.</summary>
public sealed class SessionTests : IDisposable
{
    private const string NoFilm = "films/0123456789abcdef0123456789abcdef/final_video.mp4";
    private readonly TemporaryFolder data = new();

    private string KeyFile => HubProcess.KeyFile(data.Path);

    public void Dispose() => data.Dispose();

    [Trait(StoreTrait.Name, StoreTrait.Once)]
    [Fact]
    public async Task The_key_is_made_once_and_only_its_owner_reads_it()
    {
        string first;
        await using (await TestStudio.OpenAsync(data))
        {
            first = await KeyAsync();
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite,
                OperatingSystem.IsWindows() ? UnixFileMode.UserRead | UnixFileMode.UserWrite : File.GetUnixFileMode(KeyFile));
            Assert.DoesNotContain(
                Directory.GetFileSystemEntries(Path.GetDirectoryName(KeyFile)!), left => Path.GetFileName(left).StartsWith('.'));
        }

        await using var again = await TestStudio.OpenAsync(data);
        Assert.Equal(first, await KeyAsync());
    }

    [Trait(StoreTrait.Name, StoreTrait.Once)]
    [Fact]
    public async Task The_key_signs_in_and_nothing_else_does()
    {
        await using var studio = await TestStudio.OpenAsync(data);

        var (_, session) = await PostAsync(studio, new { key = await KeyAsync() });
        await using var viewer = await Viewer.ConnectAsync(studio.Address, session.GetProperty("token").GetString()!);
        Assert.True((await viewer.CreateAsync()).Ok);

        Assert.Equal("session.key", await CodeAsync(studio, new { key = new string('0', 64) }));
        Assert.Equal("session.key", await CodeAsync(studio, new { key = "" }));
        Assert.Equal("session.code", await CodeAsync(studio, new { code = "a.b.c" }));
        Assert.Equal("session.malformed", await CodeAsync(studio, new { }));
        Assert.Equal("session.malformed", await CodeAsync(studio, new { key = 5 }));
        Assert.Equal("session.malformed", await CodeAsync(studio, new { key = await KeyAsync(), code = "a.b.c" }));
        Assert.Equal("session.malformed", await CodeAsync(studio, new { key = new string('0', 5000) }));
    }

    [Trait(StoreTrait.Name, StoreTrait.Once)]
    [Theory]
    [InlineData("""{"key":"KEY","key":"KEY"}""")]
    [InlineData("""{"key":"a","key":"KEY"}""")]
    [InlineData("""{"key":"a","Key":"KEY"}""")]
    [InlineData("""{"key":"KEY","code":null,"code":null}""")]
    public async Task A_proof_that_is_given_twice_signs_nobody_in(string body)
    {
        await using var studio = await TestStudio.OpenAsync(data);
        using var http = new HttpClient { BaseAddress = studio.Address };
        using var content = new StringContent(
            body.Replace("KEY", (await KeyAsync()).Trim(), StringComparison.Ordinal),
            Encoding.UTF8,
            "application/json");

        using var answer = await http.PostAsync(
            new Uri("api/v1/session", UriKind.Relative), content, TestContext.Current.CancellationToken);

        Assert.Contains(
            "session.malformed", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Trait(StoreTrait.Name, StoreTrait.Once)]
    [Fact]
    public async Task Guessing_is_slowed_down()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        for (var i = 0; i < 10; i++)
        {
            Assert.Equal("session.key", await CodeAsync(studio, new { key = $"{i}" }));
        }

        Assert.Equal("limit.attempts", await CodeAsync(studio, new { key = "11" }));
    }

    [Fact]
    public async Task A_link_from_the_terminal_signs_a_browser_in_once()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        var link = await LinkAsync(studio);
        using var browser = new HttpClientHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(browser);

        using var answer = await http.GetAsync(link, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.Redirect, "/"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        using var film = await http.GetAsync(new Uri(studio.Address, NoFilm), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, film.StatusCode);
        using var second = await http.GetAsync(link, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, second.StatusCode);
    }

    [Fact]
    public async Task A_code_of_another_key_or_of_another_time_signs_nobody_in()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        var code = (await LinkAsync(studio)).Query["?code=".Length..];
        var parts = code.Split('.');

        Assert.Equal("session.code", await CodeAsync(studio, new { code = $"{parts[0]}.{long.Parse(parts[1], null) + 1}.{parts[2]}" }));
        Assert.Equal(
            "session.code", await CodeAsync(studio, new { code = $"{new string('0', 32)}.{parts[1]}.{parts[2]}" }));
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(studio, new { code })).Status);
        Assert.Equal("session.code", await CodeAsync(studio, new { code }));
    }

    [Trait(StoreTrait.Name, StoreTrait.Once)]
    [Fact]
    public async Task Wrong_guesses_never_cost_the_right_proof()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        var guesses = Enumerable.Range(0, 60).Select(
            i => CodeAsync(studio, i % 2 == 0 ? new { key = $"{i}" } : (object)new { code = $"{i}" }));

        var flood = await Task.WhenAll(guesses);

        Assert.Contains("limit.attempts", flood);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(studio, new { key = await KeyAsync() })).Status);
        Assert.Equal(HttpStatusCode.OK, (await PostAsync(studio, new { code = await NewCodeAsync() })).Status);
        Assert.Equal(HttpStatusCode.Redirect, await EnterAsync(studio, await NewCodeAsync()));
    }

    [Trait(StoreTrait.Name, StoreTrait.Once)]
    [Fact]
    public async Task Wrong_codes_are_not_counted_as_wrong_keys()
    {
        await using var studio = await TestStudio.OpenAsync(data);

        var codes = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => CodeAsync(studio, new { code = $"{i}" })));

        Assert.Contains("limit.attempts", codes);
        Assert.Equal("session.key", await CodeAsync(studio, new { key = "1" }));
    }

    [Trait(StoreTrait.Name, StoreTrait.Once)]
    [Theory]
    [InlineData("cross-site", "image")]
    [InlineData("same-site", "image")]
    [InlineData("cross-site", "iframe")]
    [InlineData("cross-site", "empty")]
    public async Task What_a_foreign_page_embeds_neither_signs_in_nor_counts(string site, string destination)
    {
        await using var studio = await TestStudio.OpenAsync(data);
        var code = await NewCodeAsync();

        for (var i = 0; i < 12; i++)
        {
            Assert.Equal(
                HttpStatusCode.Forbidden,
                await EnterAsync(studio, i == 0 ? code : "x", [new("Sec-Fetch-Site", site), new("Sec-Fetch-Dest", destination)]));
        }

        Assert.Equal("session.code", await CodeAsync(studio, new { code = "x" }));
        Assert.Equal(
            HttpStatusCode.Redirect,
            await EnterAsync(studio, code, [new("Sec-Fetch-Site", "cross-site"), new("Sec-Fetch-Dest", "document")]));
    }

    [Fact]
    public async Task A_code_signs_in_once_when_many_use_it_at_the_same_time()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        var code = await NewCodeAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => PostAsync(studio, new { code })));

        Assert.Single(answers, answer => answer.Status is HttpStatusCode.OK);
    }

    /// <summary>As docs/protocol.md says how it is made.</summary>
    private async Task<string> NewCodeAsync()
    {
        var text =
            $"{Guid.NewGuid():N}.{(TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(5)).ToUnixTimeSeconds()}";
        var key = Convert.FromHexString((await KeyAsync()).Trim());
        return $"{text}.{Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"pixora-code:{text}")))}";
    }

    private static async Task<HttpStatusCode> EnterAsync(
        TestStudio studio, string code, params KeyValuePair<string, string>[] headers)
    {
        using var browser = new HttpClientHandler { AllowAutoRedirect = false };
        using var http = new HttpClient(browser);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(studio.Address, $"enter?code={code}"));
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    private Task<string> KeyAsync() => File.ReadAllTextAsync(KeyFile, TestContext.Current.CancellationToken);

    private async Task<Uri> LinkAsync(TestStudio studio)
    {
        using var terminal = TerminalRun.Start(
            data.Path, "link", "--server", studio.Address.ToString(), "--key-file", KeyFile);
        var (exitCode, output, _) = await terminal.EndAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, exitCode);
        return new Uri(output.Trim());
    }

    private static async Task<string?> CodeAsync(TestStudio studio, object body) =>
        (await PostAsync(studio, body)).Answer.GetProperty("code").GetString();

    private static async Task<(HttpStatusCode Status, JsonElement Answer)> PostAsync(TestStudio studio, object body)
    {
        using var http = new HttpClient();
        using var content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        using var answer = await http.PostAsync(
            new Uri(studio.Address, "api/v1/session"), content, TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken));
    }
}
