using System.Net;
using System.Net.Http.Headers;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Pixora.Hub.Security;
using Pixora.Hub.Settings;
using Pixora.Hub.Store;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Security;

/// <summary>Reads are limited for each user, at one place for all of them.</summary>
public sealed class ReadLimitTests : IDisposable
{
    private static readonly UserId Ada = new("ada");

    private readonly TemporaryFolder data = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task Every_route_that_is_read_is_limited_and_says_when_to_come_again()
    {
        await using var studio = await TestStudio.OpenAsync(
            data, [new("Pixora:Limits:ReadsPerMinute", "1"), new("Pixora:Limits:FilesPerMinute", "1")]);
        using var http = studio.Http();
        var routes = studio.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(IsRead).Select(route => route.RoutePattern.RawText!).Distinct().ToList();

        Assert.True(routes.Count >= 10, string.Join(' ', routes));
        foreach (var route in routes)
        {
            var refused = await RefusedAsync(
                http, new Uri(route.Replace("{taskId}", new string('0', 32), StringComparison.Ordinal), UriKind.Relative));
            Assert.True(refused is { RetryAfter.Delta.TotalSeconds: > 0 and <= 60 }, route);
        }

        using var another = studio.Http("ada");
        Assert.Equal(
            HttpStatusCode.OK, (await another.GetAsync(new Uri("api/v1/tasks", UriKind.Relative), Token)).StatusCode);
    }

    [Fact]
    public async Task Reads_of_the_hub_are_limited_too_and_commands_are_not_reads()
    {
        await using var studio = await TestStudio.OpenAsync(data, [new("Pixora:Limits:ReadsPerMinute", "1")]);
        await using var viewer = await studio.ComeAsync();
        var none = new string('0', 32);

        // A new minute may begin between two of the three.
        string?[] codes = [(await viewer.AskAsync(none)).Code, (await viewer.AskAsync(none)).Code, (await viewer.AskAsync(none)).Code];

        Assert.Contains("limit.reads", codes);
        Assert.True((await viewer.CreateAsync()).Ok);
        await viewer.CallAsync<object?>("LeaveTask", none);
    }

    [Fact]
    public async Task A_film_that_is_playing_does_not_run_into_the_limit()
    {
        await using var studio = await TestStudio.OpenAsync(data, [new("Pixora:Limits:ReadsPerMinute", "1")]);
        var task = await studio.FilmAsync();
        using var http = studio.Http();

        for (var from = 0; from < 50; from++)
        {
            using var range = new HttpRequestMessage(
                HttpMethod.Get, new Uri($"films/{task}/final_video.mp4", UriKind.Relative))
            {
                Headers = { Range = new RangeHeaderValue(from, from + 9) },
            };
            using var answer = await http.SendAsync(range, Token);
            Assert.Equal(HttpStatusCode.PartialContent, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Pods_share_the_reads_of_a_minute_and_the_next_minute_has_as_many()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var one = Limiter(studio, new() { ReadsPerMinute = 50 }, clock);
        await using var two = Limiter(studio, new() { ReadsPerMinute = 50 }, clock);

        Assert.Equal(50, await CountAsync(one, 30) + await CountAsync(two, 30) + await CountAsync(one, 30) + await CountAsync(two, 30));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(20, await CountAsync(one, 20));
    }

    [Fact]
    public async Task Only_so_many_reads_of_one_user_are_answered_at_a_time_and_the_others_wait()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        await using var limiter = Limiter(studio, new() { ReadsAtOnce = 2 }, TimeProvider.System);
        using var first = await limiter.EnterAsync(Ada, ReadKind.Page, Token);
        using var second = await limiter.EnterAsync(Ada, ReadKind.Page, Token);
        var third = limiter.EnterAsync(Ada, ReadKind.Page, Token);
        using var file = await limiter.EnterAsync(Ada, ReadKind.File, Token);
        using var another = await limiter.EnterAsync(new("bob"), ReadKind.Page, Token);

        Assert.False(third.IsCompleted);
        Assert.DoesNotContain(null, (IDisposable?[])[first, second, file, another]);
        first!.Dispose();
        using var entered = await third;
        Assert.NotNull(entered);
    }

    private static bool IsRead(RouteEndpoint route) =>
        route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") is true
        && route.Metadata.GetMetadata<HubMetadata>() is null
        && Array.Exists(
            ["/api/v1", "/films"], start => route.RoutePattern.RawText!.StartsWith(start, StringComparison.Ordinal));

    /// <summary>One of three at least is refused, also when a new minute begins between two of them.</summary>
    private static async Task<HttpResponseHeaders?> RefusedAsync(HttpClient http, Uri path)
    {
        HttpResponseHeaders? refused = null;
        for (var attempt = 0; attempt < 3; attempt++)
        {
            using var answer = await http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, Token);
            refused = answer.StatusCode is HttpStatusCode.TooManyRequests ? answer.Headers : refused;
        }

        return refused;
    }

    private static ReadLimiter Limiter(TestStudio studio, LimitOptions limits, TimeProvider clock) =>
        new(
            studio.Services.GetRequiredService<StudioStore>(), studio.Services.GetRequiredService<StoreKeys>(), Options.Create(limits),
            clock);

    private static async Task<int> CountAsync(ReadLimiter limiter, int reads)
    {
        var granted = 0;
        for (var read = 0; read < reads; read++)
        {
            using var turn = await limiter.EnterAsync(Ada, ReadKind.Stream, Token);
            granted += turn is null ? 0 : 1;
        }

        return granted;
    }
}
