using System.Net;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Pixora.Hub.Contracts;
using Pixora.Hub.Security;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Security;

/// <summary>Who was denied what is written down, once, whichever door it was.</summary>
[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class AccessLogTests : IDisposable
{
    private readonly TemporaryFolder data = new();
    private readonly SecurityLines book = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task Who_is_denied_something_over_http_is_written_down_without_a_word_of_theirs()
    {
        await using var studio = await OpenAsync([new("Pixora:Limits:Connections", "1")]);
        await using var owner = await studio.ComeAsync();
        var task = await owner.CreateReviewedAsync();
        book.Lines.Clear();

        await AskAsync(studio, "GET", $"films/{task}/secret-name?secret-query=1");
        await AskAsync(studio, "GET", $"api/v1/tasks/{task}?access_token=secret-token", new(Token: "secret-token"));
        await AskAsync(studio, "GET", "secret/path", new(studio.Token("eve"), Origin: "https://secret.example"));
        await AskAsync(studio, "SECRET", "secret/path");
        await AskAsync(studio, "GET", "enter?code=secret-code");
        await AskAsync(studio, "POST", "api/v1/session", new(Body: """{"key":"secret-key"}"""));
        await AskAsync(
            studio, "POST", $"api/v1/tasks/{task}/messages", new(studio.Token("eve"), """{"text":"secret words"}"""));
        await AskAsync(studio, "GET", "api/v1/tasks/secret-id", new(studio.Token("eve")));
        await AskAsync(
            studio, "POST", $"api/v1/tasks/{task}/commands",
            new(studio.Token(), """{"type":"report_failure","code":"x.y","message":"secret words","scene":null}"""));
        await AskAsync(studio, "GET", $"api/v1/tasks/{task}/events", new(studio.Token()));

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
        Assert.All(
            book.Lines, line => Assert.Contains(IPAddress.Loopback.ToString(), line.Text, StringComparison.Ordinal));
        Assert.DoesNotContain(book.Lines, line => line.Text.Contains("secret", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Who_is_denied_something_by_the_hub_is_written_down_without_a_word_of_theirs()
    {
        await using var studio = await OpenAsync([new("Pixora:Limits:Connections", "1")]);
        await using var owner = await studio.ComeAsync();
        await using var stranger = await studio.ComeAsync("eve");
        var task = await owner.CreateReviewedAsync();
        book.Lines.Clear();

        await stranger.JoinAsync(task);
        await stranger.CallAsync<CommandReply>("sendmessage", task, "c-1", "secret words");
        await stranger.CallAsync<PreviewReply>("PreviewCommand", task, new PreviewRequest(null, null));
        await stranger.CallAsync<CommandReply>("InterruptCrew", task);
        await owner.SendAsync(
            task, new { type = "report_failure", code = "x.y", message = "secret words", scene = (string?)null });
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
        Assert.All(
            book.Lines, line => Assert.Contains(IPAddress.Loopback.ToString(), line.Text, StringComparison.Ordinal));
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

        Assert.Equal(2 * LogRateLimit.AtOnce, book.Lines.Count);
        log.Denied(new Denial("task.unknown", "no route", null, IPAddress.Loopback));
        log.Denied(new Denial("session.key", "no route", null, IPAddress.Loopback));
        Assert.Equal(["task.unknown", "session.key"], book.Lines.Skip(2 * LogRateLimit.AtOnce).Select(line => line.Values["Code"]));

        book.Lines.Clear();
        clock.Advance(AccessLog.SummaryInterval);
        Assert.Equal(
            [("LinesLeftOut", "auth.refused", 9980L, "anonymous"), ("LinesLeftOut", "task.unknown", 9980L, "signed-in")],
            book.Lines.Select(
                line => (line.Event, (string)line.Values["Code"]!, (long)line.Values["Count"]!, (string)line.Values["Callers"]!)).Order());
        clock.Advance(AccessLog.SummaryInterval);
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

    private Task<TestStudio> OpenAsync(params KeyValuePair<string, string?>[] settings) =>
        TestStudio.OpenAsync(data, builder => builder.Logging.AddProvider(book), settings);

    private static async Task AskAsync(TestStudio studio, string method, string path, Question? question = null)
    {
        using var http = new HttpClient { BaseAddress = studio.Address };
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path, UriKind.Relative));
        request.Headers.Authorization = question?.Token is { } token ? new("Bearer", token) : null;
        request.Headers.Add("Idempotency-Key", "c-1");
        request.Headers.Add("Origin", question?.Origin ?? studio.Address.GetLeftPart(UriPartial.Authority));
        request.Content = question?.Body is { } body
            ? new StringContent(body, Encoding.UTF8, "application/json")
            : null;
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.False(answer.IsSuccessStatusCode);
    }

    /// <summary>What a request carries.</summary>
    private sealed record Question(string? Token = null, string? Body = null, string? Origin = null);
}
