using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Pixora.Hub.Sessions;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Sessions;

/// <summary>The sessions of browsers that signed in by a link of the terminal.</summary>
public sealed class BrowserSessionTests : IDisposable
{
    private static readonly object Film = new { prompt = "A film about the sea" };

    private static readonly string[] SignedOut = ["auth.refused", "auth.required"];

    private readonly TemporaryFolder data = new();
    private readonly MovedClock clock = new();

    private static HttpMethod Get => HttpMethod.Get;

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task What_changes_something_needs_a_header_that_no_form_of_another_page_sends()
    {
        await using var studio = await OpenAsync();
        using var browser = await Browser.EnterAsync(studio);
        var without = new KeyValuePair<string, string>(ForgeryCheck.Header, "");

        Assert.Equal("session.header", await browser.AskAsync(HttpMethod.Post, "api/v1/tasks", Film, without));
        Assert.Equal("session.header", await browser.AskAsync(HttpMethod.Delete, "api/v1/sessions", null, without));
        Assert.Equal("session.header", await browser.AskAsync(
            HttpMethod.Post, "hubs/studio/negotiate?negotiateVersion=1", null, without));
        Assert.Equal("door.foreign", await browser.AskAsync(
            HttpMethod.Post, "api/v1/tasks", Film, new KeyValuePair<string, string>("Origin", "https://evil.example")));
        Assert.Equal("200", await browser.AskAsync(Get, "api/v1/tasks", null, without));
        Assert.Equal("201", await browser.AskAsync(HttpMethod.Post, "api/v1/tasks", Film));
        Assert.Equal("200", await browser.AskAsync(HttpMethod.Post, "hubs/studio/negotiate?negotiateVersion=1"));
        using var program = studio.Http();
        using var answer = await program.DeleteAsync(
            new Uri("api/v1/preferences", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    [Fact]
    public async Task A_session_slides_with_its_use_outlives_a_restart_and_ends_when_it_is_not_used()
    {
        Browser browser;
        await using (var studio = await OpenAsync())
        {
            browser = await Browser.EnterAsync(studio);
            for (var hours = 0; hours < 40; hours += 8)
            {
                clock.Move(TimeSpan.FromHours(8));
                Assert.Equal("200", await browser.AskAsync(Get, "api/v1/session"));
            }
        }

        await using var again = await OpenAsync();
        using var same = new Browser(again.Address);
        same.Cookies.Add(browser.Cookies.GetAllCookies());
        browser.Dispose();
        Assert.Equal("200", await same.AskAsync(Get, "api/v1/session"));
        clock.Move(TimeSpan.FromHours(12.1));
        Assert.Contains(await same.AskAsync(Get, "api/v1/session"), SignedOut);
    }

    [Fact]
    public async Task A_session_ends_after_its_days_however_much_it_is_used()
    {
        await using var studio = await OpenAsync(new KeyValuePair<string, string?>("Pixora:Sessions:MostDays", "1"));
        using var browser = await Browser.EnterAsync(studio);

        clock.Move(TimeSpan.FromHours(11));
        Assert.Equal("200", await browser.AskAsync(Get, "api/v1/session"));
        clock.Move(TimeSpan.FromHours(11));
        Assert.Equal("200", await browser.AskAsync(Get, "api/v1/session"));
        clock.Move(TimeSpan.FromHours(3));
        Assert.Contains(await browser.AskAsync(Get, "api/v1/session"), SignedOut);
    }

    [Fact]
    public async Task A_person_lists_their_sessions_and_ends_one_or_all()
    {
        await using var studio = await OpenAsync();
        using var desk = await Browser.EnterAsync(studio, "Desk");
        using var phone = await Browser.EnterAsync(studio, "Phone");
        using var laptop = await Browser.EnterAsync(studio, "Laptop");
        using var stranger = new ApiClient(studio, "eve");
        var sessions = (await desk.ReadAsync("api/v1/sessions")).EnumerateArray().ToDictionary(
            session => session.GetProperty("browser").GetString()!, session => session.GetProperty("id").GetString()!);
        Assert.Equal(["Desk", "Laptop", "Phone"], sessions.Keys.Order());

        using var refused = await stranger.Http.DeleteAsync(
            new Uri($"api/v1/sessions/{sessions["Phone"]}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Equal("204", await desk.AskAsync(HttpMethod.Delete, $"api/v1/sessions/{sessions["Phone"]}"));
        Assert.Equal("session.unknown", await desk.AskAsync(HttpMethod.Delete, $"api/v1/sessions/{sessions["Phone"]}"));
        Assert.Equal("auth.refused", await phone.AskAsync(Get, "api/v1/tasks"));
        Assert.Equal("200", await laptop.AskAsync(Get, "api/v1/tasks"));

        Assert.Equal("204", await desk.AskAsync(HttpMethod.Delete, "api/v1/sessions"));

        Assert.Equal("auth.refused", await laptop.AskAsync(Get, "api/v1/tasks"));
        Assert.Equal("auth.required", await desk.AskAsync(Get, "api/v1/tasks"));
        using var program = new ApiClient(studio);
        Assert.Empty((await program.GetAsync("sessions")).Body.EnumerateArray());
    }

    [Fact]
    public async Task Signing_out_ends_the_session_and_takes_the_cookie()
    {
        await using var studio = await OpenAsync();
        using var browser = await Browser.EnterAsync(studio);
        var stolen = browser.Cookie;

        Assert.Equal("204", await browser.AskAsync(HttpMethod.Delete, "api/v1/session"));

        Assert.Equal("", browser.Cookie);
        using var thief = new Browser(studio.Address);
        Assert.Equal("auth.refused", await thief.AskAsync(
            Get, "api/v1/tasks", null, new KeyValuePair<string, string>("Cookie", stolen)));
    }

    [Fact]
    public async Task The_connections_of_a_session_that_has_ended_are_closed()
    {
        await using var studio = await OpenAsync();
        using var browser = await Browser.EnterAsync(studio);
        using var other = await Browser.EnterAsync(studio);
        await using var viewer = await Viewer.ConnectAsync(studio.Address, browser.Cookies);
        await using var stays = await Viewer.ConnectAsync(studio.Address, other.Cookies);
        var task = await viewer.CreateReviewedAsync();
        using var events = await browser.Http.GetAsync(
            new Uri($"api/v1/tasks/{task}/events", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead,
            TestContext.Current.CancellationToken);
        var watch = studio.Services.GetRequiredService<SessionWatch>();
        await watch.LookAsync();

        await browser.AskAsync(HttpMethod.Delete, "api/v1/session");
        await watch.LookAsync();

        await viewer.Closed;
        await Assert.ThrowsAnyAsync<Exception>(
            () => events.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.True((await stays.JoinAsync(task)).Ok);
    }

    [Fact]
    public async Task A_cookie_that_was_tampered_with_and_one_of_an_older_version_sign_nobody_in()
    {
        await using var studio = await OpenAsync();
        using var browser = await Browser.EnterAsync(studio);
        using var thief = new Browser(studio.Address);

        foreach (var cookie in new[] { browser.Cookie[..^8] + "AAAAAAAA", $"pixora={studio.Token()}", "pixora=" })
        {
            Assert.Contains(
                await thief.AskAsync(Get, "api/v1/tasks", null, new KeyValuePair<string, string>("Cookie", cookie)),
                SignedOut);
        }
    }

    private Task<TestStudio> OpenAsync(params KeyValuePair<string, string?>[] settings) =>
        TestStudio.OpenAsync(data, clock.Plant, settings);
}
