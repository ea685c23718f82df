using System.Net;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Pixora.Hub.Sessions;
using Pixora.Tests.Fakes;
using Pixora.Tests.Fakes.OpenId;

namespace Pixora.Tests.Hub.Sessions;

/// <summary>A browser signs in at a provider, stays signed in without a word, and is signed out.</summary>
public sealed class OpenIdTests : IAsyncLifetime
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly TemporaryFolder data = new();
    private readonly MovedClock clock = new();
    private OpenIdProvider provider = null!;

    private static HttpMethod Get => HttpMethod.Get;

    public async ValueTask InitializeAsync() => provider = await OpenIdProvider.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await provider.DisposeAsync();
        data.Dispose();
    }

    [Fact]
    public async Task A_browser_signs_in_by_a_code_with_PKCE_and_no_token_leaves_the_server()
    {
        await using var studio = await OpenAsync();
        using var browser = new Browser(studio.Address);
        Assert.Equal("auth.required", await browser.AskAsync(Get, "api/v1/tasks"));
        Assert.Equal("/enter", (await browser.ReadAsync("api/v1/signin")).GetProperty("enter").GetString());

        var (end, cookies) = await SignInAsync(browser, "/p/123?view=timeline");

        Assert.Equal("/p/123?view=timeline", end);
        Assert.Equal("openid offline_access", provider.Asked!["scope"]);
        var cookie = Assert.Single(cookies, cookie => cookie.StartsWith("pixora=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        var caller = await browser.ReadAsync("api/v1/session");
        Assert.Equal("ada", caller.GetProperty("user").GetString());
        var session = Assert.Single((await browser.ReadAsync("api/v1/sessions")).EnumerateArray());
        Assert.Equal(
            (caller.GetProperty("session").GetString(), true, "Test-browser"),
            (session.GetProperty("id").GetString(), session.GetProperty("current").GetBoolean(),
                session.GetProperty("browser").GetString()));
        Assert.Equal(
            "201", await browser.AskAsync(HttpMethod.Post, "api/v1/tasks", new { prompt = "A film about the sea" }));
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("")]
    public async Task A_sign_in_goes_on_to_pages_of_this_server_only(string to)
    {
        await using var studio = await OpenAsync();
        using var browser = new Browser(studio.Address);

        Assert.Equal("/", (await SignInAsync(browser, to)).End);
    }

    [Fact]
    public async Task Tokens_are_renewed_once_without_a_word_however_many_ask_at_the_same_time()
    {
        await using var studio = await OpenAsync();
        using var browser = new Browser(studio.Address);
        await SignInAsync(browser);
        await AllPassAsync(browser);
        Assert.Equal(0, provider.Renewals);

        // Ahead of their end, after it, and again: each refresh token is taken once.
        clock.Move(0.8 * Hour);
        await AllPassAsync(browser);
        Assert.Equal(1, provider.Renewals);
        clock.Move(1.5 * Hour);
        await AllPassAsync(browser);
        Assert.Equal(2, provider.Renewals);
        await AllPassAsync(browser);
        Assert.Equal(2, provider.Renewals);
    }

    [Fact]
    public async Task A_renewal_runs_to_its_end_when_the_browser_gives_up_the_request_that_began_it()
    {
        await using var studio = await OpenAsync();
        using var browser = new Browser(studio.Address);
        await SignInAsync(browser);
        clock.Move(0.8 * Hour);
        var held = new TaskCompletionSource();
        provider.Held = held.Task;
        using var patience = new CancellationTokenSource();
        var given = browser.Http.GetAsync(new Uri("api/v1/session", UriKind.Relative), patience.Token);
        await provider.Renewing;
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => given);
        held.SetResult();

        clock.Move(0.5 * Hour);
        await AllPassAsync(browser);
    }

    [Fact]
    public async Task Tokens_whose_life_the_provider_does_not_say_are_renewed_all_the_same_and_not_at_each_request()
    {
        provider.Life = null;
        await using var studio = await OpenAsync();
        using var browser = new Browser(studio.Address);
        await SignInAsync(browser);
        clock.Move(0.2 * Hour);

        await AllPassAsync(browser);
        await AllPassAsync(browser);

        Assert.Equal(1, provider.Renewals);
        provider.Revoke();
        clock.Move(0.2 * Hour);
        Assert.Equal("auth.refused", await browser.AskAsync(Get, "api/v1/tasks"));
    }

    [Fact]
    public async Task A_person_whom_the_provider_does_not_know_any_more_is_signed_out()
    {
        await using var studio = await OpenAsync();
        using var browser = new Browser(studio.Address);
        await SignInAsync(browser);
        provider.Revoke();
        await AllPassAsync(browser);
        clock.Move(0.8 * Hour);

        Assert.Equal("auth.refused", await browser.AskAsync(Get, "api/v1/tasks"));
        Assert.Equal("auth.refused", await browser.AskAsync(Get, "api/v1/tasks"));
        Assert.Empty(await studio.NamingAsync("session:"));
    }

    [Fact]
    public async Task A_provider_that_is_away_for_a_while_signs_nobody_out()
    {
        await using var studio = await OpenAsync();
        using var browser = new Browser(studio.Address);
        await SignInAsync(browser);
        provider.IsAway = true;

        clock.Move(Hour + TimeSpan.FromMinutes(5));
        await AllPassAsync(browser);
        clock.Move(TokenRenewal.Grace);
        Assert.Equal("auth.refused", await browser.AskAsync(Get, "api/v1/tasks"));
        provider.IsAway = false;
        await AllPassAsync(browser);
    }

    [Fact]
    public async Task Without_a_refresh_token_a_session_ends_with_the_word_of_the_provider()
    {
        provider.GivesRefreshTokens = false;
        await using var studio = await OpenAsync();
        using var browser = new Browser(studio.Address);
        await SignInAsync(browser);

        clock.Move(0.9 * Hour);
        await AllPassAsync(browser);
        clock.Move(0.1 * Hour);
        Assert.Equal("auth.refused", await browser.AskAsync(Get, "api/v1/tasks"));
    }

    [Fact]
    public async Task A_sign_in_that_was_not_begun_here_is_refused()
    {
        await using var studio = await OpenAsync();
        using var browser = new Browser(studio.Address);
        using var other = new Browser(studio.Address);
        using var outside = new HttpClient(provider.Trusting());
        using var begun = await other.GetAsync("enter");
        using var sent = await outside.GetAsync(begun.Headers.Location, TestContext.Current.CancellationToken);

        // The answer that another browser waits for.
        Assert.Equal("session.provider", await browser.AskAsync(Get, sent.Headers.Location!.OriginalString));
        Assert.Equal("session.provider", await browser.AskAsync(Get, "enter/callback?code=x&state=y"));
        Assert.Equal("auth.required", await browser.AskAsync(Get, "api/v1/tasks"));
    }

    [Fact]
    public async Task Who_signs_in_as_another_person_gets_another_session()
    {
        await using var studio = await OpenAsync();
        using var browser = new Browser(studio.Address);
        await SignInAsync(browser);
        var first = (await browser.ReadAsync("api/v1/session")).GetProperty("session").GetString();
        provider.Person["sub"] = "grace";

        await SignInAsync(browser);

        var caller = await browser.ReadAsync("api/v1/session");
        Assert.Equal("grace", caller.GetProperty("user").GetString());
        Assert.NotEqual(first, caller.GetProperty("session").GetString());
        Assert.Single((await browser.ReadAsync("api/v1/sessions")).EnumerateArray());
    }

    [Fact]
    public async Task A_person_of_Entra_has_the_name_in_a_session_that_a_token_gives_them()
    {
        const string Tenant = "11111111-1111-1111-1111-111111111111";
        provider.Issuer = $"{provider.Address}/{Tenant}/v2.0";
        provider.Person["tid"] = Tenant;
        provider.Person["oid"] = "33333333-3333-3333-3333-333333333333";
        await using var studio = await OpenAsync(
            new("AzureAd:Instance", $"{provider.Address}/"), new("AzureAd:TenantId", Tenant),
            new("AzureAd:ClientId", OpenIdProvider.Client), new("AzureAd:ClientSecret", OpenIdProvider.Secret));
        using var browser = new Browser(studio.Address);

        await SignInAsync(browser);

        var caller = await browser.ReadAsync("api/v1/session");
        Assert.Equal($"{Tenant}.33333333-3333-3333-3333-333333333333", caller.GetProperty("user").GetString());
        clock.Move(0.8 * Hour);
        await AllPassAsync(browser);
        Assert.Equal(1, provider.Renewals);
    }

    private Task<TestStudio> OpenAsync() => OpenAsync(
        new("Pixora:Jwt:Authority", provider.Address), new("Pixora:Jwt:Audience", "pixora"),
        new("Pixora:Jwt:ClientId", OpenIdProvider.Client), new("Pixora:Jwt:ClientSecret", OpenIdProvider.Secret));

    private Task<TestStudio> OpenAsync(params KeyValuePair<string, string?>[] settings) =>
        TestStudio.OpenAsync(data, Trust, settings);

    private void Trust(WebApplicationBuilder builder)
    {
        clock.Plant(builder);
        builder.Services.Configure<OpenIdConnectOptions>(SessionSchemes.OpenId, options =>
        {
            options.BackchannelHttpHandler = provider.Trusting();
            // Entra's names for an issuer are fetched otherwise.
            options.TokenValidationParameters.IssuerValidator = null;
        });
    }

    /// <summary>As a browser does it: there, to the provider, and back.</summary>
    private async Task<(string? End, IEnumerable<string> Cookies)> SignInAsync(Browser browser, string to = "/")
    {
        using var outside = new HttpClient(provider.Trusting());
        using var begun = await browser.GetAsync($"enter?to={Uri.EscapeDataString(to)}");
        using var sent = await outside.GetAsync(begun.Headers.Location, TestContext.Current.CancellationToken);
        using var done = await browser.GetAsync(sent.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        return (done.Headers.Location?.OriginalString, done.Headers.GetValues("Set-Cookie"));
    }

    private static async Task AllPassAsync(Browser browser) => Assert.All(
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => browser.AskAsync(Get, "api/v1/session"))),
        status => Assert.Equal("200", status));
}
