using System.Net;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Pixora.Hub.Contracts;
using Pixora.Hub.Security;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub;

/// <summary>Who was denied what is written down, once, whichever door it was.</summary>
public sealed class AccessLogTests : IDisposable
{
    private readonly TemporaryFolder data = new();
    private readonly SecurityLines book = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task Who_is_denied_something_over_http_is_written_down_without_a_word_of_theirs()
    {
        await using var studio = await OpenAsync(("Pixora:Limits:Connections", "1"));
        await using var owner = await studio.ComeAsync();
        var task = await owner.CreateReviewedAsync();
        book.Lines.Clear();

        await AskAsync(studio, HttpMethod.Get, $"films/{task}/secret-name?secret-query=1");
        await AskAsync(studio, HttpMethod.Get, $"api/v1/tasks/{task}?access_token=secret-token", token: "secret-token");
        await AskAsync(studio, HttpMethod.Get, "secret/path", token: studio.Token("eve"), header: ("Origin", "https://secret.example"));
        await AskAsync(studio, new HttpMethod("SECRET"), "secret/path");
        await AskAsync(studio, HttpMethod.Get, "enter?code=secret-code");
        await AskAsync(studio, HttpMethod.Post, "api/v1/session", """{"key":"secret-key"}""");
        await AskAsync(studio, HttpMethod.Post, $"api/v1/tasks/{task}/messages", """{"text":"secret words"}""", studio.Token("eve"));
        await AskAsync(studio, HttpMethod.Get, "api/v1/tasks/secret-id", token: studio.Token("eve"));
        await AskAsync(studio, HttpMethod.Post, $"api/v1/tasks/{task}/commands", """{"type":"report_failure","code":"x.y","message":"secret words","scene":null}""", studio.Token());
        await AskAsync(studio, HttpMethod.Get, $"api/v1/tasks/{task}/events", token: studio.Token());

        Assert.Equal(
            [
                $"NotSignedIn auth.required anonymous GET /films/{{taskId}}/{{file}} {task}",
                $"NotSignedIn auth.refused anonymous GET /api/v1/tasks/{{taskId}} {task}",
                "ForeignOrigin door.foreign anonymous no route",
                "NotSignedIn auth.required anonymous no route",
                "WrongProof session.code anonymous GET /enter",
                "WrongProof session.key anonymous POST /api/v1/session",
                $"NotOwner task.unknown eve POST /api/v1/tasks/{{taskId}}/messages {task}",
                $"NotAllowed actor.studio local POST /api/v1/tasks/{{taskId}}/commands {task}",
                $"LimitReached limit.connections local GET /api/v1/tasks/{{taskId}}/events {task}",
            ],
            book.Lines.Select(line => line.Short));
        Assert.All(book.Lines, line => Assert.Contains(IPAddress.Loopback.ToString(), line.Text, StringComparison.Ordinal));
        Assert.DoesNotContain(book.Lines, line => line.Text.Contains("secret", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Who_is_denied_something_by_the_hub_is_written_down_without_a_word_of_theirs()
    {
        await using var studio = await OpenAsync(("Pixora:Limits:Connections", "1"));
        await using var owner = await studio.ComeAsync();
        await using var stranger = await studio.ComeAsync("eve");
        var task = await owner.CreateReviewedAsync();
        book.Lines.Clear();

        await stranger.JoinAsync(task);
        await stranger.CallAsync<CommandReply>("sendmessage", task, "c-1", "secret words");
        await stranger.CallAsync<PreviewReply>("PreviewCommand", task, new PreviewRequest(null, null));
        await stranger.CallAsync<CommandReply>("InterruptCrew", task);
        await owner.SendAsync(task, new { type = "report_failure", code = "x.y", message = "secret words", scene = (string?)null });
        await using var second = await studio.ComeAsync();
        await second.CreateAsync();

        Assert.Equal(
            [
                $"NotOwner task.unknown eve StudioHub/JoinTask {task}",
                $"NotOwner task.unknown eve StudioHub/SendMessage {task}",
                $"NotOwner task.unknown eve StudioHub/PreviewCommand {task}",
                $"NotOwner task.unknown eve StudioHub/InterruptCrew {task}",
                $"NotAllowed actor.studio local StudioHub/SendCommand {task}",
                "LimitReached limit.connections local StudioHub/OnConnectedAsync",
                "LimitReached limit.connections local StudioHub/CreateTask",
            ],
            book.Lines.Select(line => line.Short));
        Assert.All(book.Lines, line => Assert.Contains(IPAddress.Loopback.ToString(), line.Text, StringComparison.Ordinal));
        Assert.DoesNotContain(book.Lines, line => line.Text.Contains("secret", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void A_flood_of_one_kind_is_counted_and_hides_nothing_else()
    {
        var clock = new FakeTimeProvider();
        using var logs = LoggerFactory.Create(logging => logging.AddProvider(book));
        using var log = new AccessLog(logs, clock);

        for (var i = 0; i < 10_000; i++)
        {
            log.Denied(new Denial("auth.refused", "no route", null, IPAddress.Loopback));
            log.Denied(new Denial("task.unknown", "no route", "eve", IPAddress.Loopback));
        }

        Assert.Equal(2 * LineRate.AtOnce, book.Lines.Count);
        log.Denied(new Denial("task.unknown", "no route", null, IPAddress.Loopback));
        log.Denied(new Denial("session.key", "no route", null, IPAddress.Loopback));
        Assert.Equal(["task.unknown", "session.key"], book.Lines.Skip(2 * LineRate.AtOnce).Select(line => line.Values["Code"]));

        book.Lines.Clear();
        clock.Advance(AccessLog.Round);
        Assert.Equal(
            [("LinesLeftOut", "auth.refused", 9980L, "anonymous"), ("LinesLeftOut", "task.unknown", 9980L, "signed-in")],
            book.Lines.Select(line => (line.Event, (string)line.Values["Code"]!, (long)line.Values["Count"]!, (string)line.Values["Callers"]!)).Order());
        clock.Advance(AccessLog.Round);
        Assert.Equal(2, book.Lines.Count);
    }

    [Theory]
    [InlineData("stage.mismatch")]
    [InlineData("film.missing")]
    [InlineData("command.malformed")]
    [InlineData("store.unavailable")]
    public void A_refusal_that_denies_no_access_is_not_written_down(string code)
    {
        using var logs = LoggerFactory.Create(logging => logging.AddProvider(book));
        using var log = new AccessLog(logs, TimeProvider.System);

        log.Denied(new Denial(code, "no route", null, null));

        Assert.Empty(book.Lines);
    }

    private Task<TestStudio> OpenAsync(params (string Key, string? Value)[] settings) => TestStudio.OpenAsync(data, builder => builder.Logging.AddProvider(book), settings);

    private static async Task AskAsync(TestStudio studio, HttpMethod method, string path, string? body = null, string? token = null, (string Name, string Value)? header = null)
    {
        using var http = new HttpClient { BaseAddress = studio.Address };
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative));
        request.Headers.Authorization = token is null ? null : new("Bearer", token);
        request.Headers.Add("Idempotency-Key", "c-1");
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        if (header is { } extra)
        {
            request.Headers.Add(extra.Name, extra.Value);
        }

        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.False(answer.IsSuccessStatusCode);
    }
}
