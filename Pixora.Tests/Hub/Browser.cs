using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Pixora.Hub.Security;
using Pixora.Hub.Sessions;

namespace Pixora.Tests.Hub;

/// <summary>
/// A browser: it keeps cookies, follows no address by itself, and its pages send the header of a script.
/// </summary>
internal sealed class Browser : IDisposable
{
    private readonly HttpClientHandler handler;

    /// <param name="address">Of the studio.</param>
    /// <param name="name">As it calls itself.</param>
    public Browser(Uri address, string name = "Test browser")
    {
        handler = new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Cookies };
        Http = new HttpClient(handler) { BaseAddress = address };
        Http.DefaultRequestHeaders.UserAgent.ParseAdd(name.Replace(' ', '-'));
    }

    public CookieContainer Cookies { get; } = new();

    public HttpClient Http { get; }

    /// <summary>The header <c>Cookie</c> as it would send it.</summary>
    public string Cookie => Cookies.GetCookieHeader(Http.BaseAddress!);

    /// <summary>A browser that has signed in by a link of the terminal.</summary>
    public static async Task<Browser> EnterAsync(TestStudio studio, string name = "Test browser")
    {
        var browser = new Browser(studio.Address, name);
        using var answer = await browser.GetAsync($"enter?code={NewCode(studio)}");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }

    /// <summary>A one-time code, as docs/protocol.md says how it is made.</summary>
    public static string NewCode(TestStudio studio)
    {
        var expires = TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(5);
        var text = $"{Guid.NewGuid():N}.{expires.ToUnixTimeSeconds()}";
        var key = studio.Services.GetRequiredService<LocalKey>().Bytes;
        var signature = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"pixora-code:{text}"));
        return $"{text}.{Base64Url.EncodeToString(signature)}";
    }

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    /// <summary>What a page of the studio sends.</summary>
    public Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, object? body = null, params KeyValuePair<string, string>[] headers)
    {
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.RelativeOrAbsolute))
        {
            Content = body is null ? null : JsonContent.Create(body),
        };
        request.Headers.Add("Idempotency-Key", $"c-{Guid.NewGuid():N}");
        request.Headers.Add(ForgeryCheck.Header, "XMLHttpRequest");
        foreach (var (name, value) in headers)
        {
            request.Headers.Remove(name);
            if (value.Length > 0)
            {
                request.Headers.Add(name, value);
            }
        }

        return Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>The status of an answer, or the code of a problem.</summary>
    public async Task<string> AskAsync(
        HttpMethod method, string path, object? body = null, params KeyValuePair<string, string>[] headers)
    {
        using var answer = await SendAsync(method, path, body, headers);
        return answer.Content.Headers.ContentType?.MediaType == "application/problem+json"
            ? (await ReadAsync(answer)).GetProperty("code").GetString()!
            : $"{(int)answer.StatusCode}";
    }

    public async Task<JsonElement> ReadAsync(string path)
    {
        using var answer = await GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await ReadAsync(answer);
    }

    public void Dispose()
    {
        Http.Dispose();
        handler.Dispose();
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer) =>
        await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
}
