using System.Reflection;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Pixora.Hub.Api;
using Pixora.Hub.Contracts;
using Pixora.Hub.Realtime;
using Pixora.Hub.Security;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Security;

/// <summary>
/// Every way in, and what it says to nobody, to a token that has run out, to another user and to the owner. A way
/// without a row fails.
/// </summary>
[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class DoorMatrixTests : IDisposable
{
    private const string Stranger = "eve";

    /// <summary>
    /// By route: its body, and what each of the four is told: the code of a problem, else the status.
    /// </summary>
    private static readonly Dictionary<string, Row> Rows = new()
    {
        ["GET /"] = new(null, "200", "200", "200", "200"),
        ["GET /enter"] = new(null, "session.code", "session.code", "session.code", "session.code"),
        ["GET /healthz/live"] = new(null, "200", "200", "200", "200"),
        ["GET /healthz/ready"] = new(null, "200", "200", "200", "200"),
        ["GET /metrics"] = new(null, "200", "200", "200", "200"),
        ["GET /openapi/{documentName}.json"] = new(null, "200", "200", "200", "200"),
        ["POST /api/v1/session"] = new(
            "{}", "session.malformed", "session.malformed", "session.malformed", "session.malformed"),
        ["POST /healthz/ready"] = new(null, "200", "200", "200", "200"),
        ["POST /metrics"] = new(null, "200", "200", "200", "200"),
        ["GET /hubs/studio"] = new(null, "auth.required", "auth.refused", "400", "400"),
        ["POST /hubs/studio"] = new("", "auth.required", "auth.refused", "400", "400"),
        ["GET /hubs/studio/negotiate"] = new(null, "auth.required", "auth.refused", "405", "405"),
        ["POST /hubs/studio/negotiate"] = new("", "auth.required", "auth.refused", "200", "200"),
        ["GET /films/{taskId}/{file}"] = new(null, "auth.required", "auth.refused", "task.unknown", "200"),
        ["HEAD /films/{taskId}/{file}"] = new(null, "401", "401", "404", "200"),
        ["GET /films/{taskId}/film.zip"] = new(null, "auth.required", "auth.refused", "task.unknown", "200"),
        ["GET /api/v1/models"] = new(null, "auth.required", "auth.refused", "200", "200"),
        ["GET /api/v1/me/export"] = new(null, "auth.required", "auth.refused", "200", "200"),
        ["DELETE /api/v1/me"] = new(
            "{}", "auth.required", "auth.refused", "account.unconfirmed", "account.unconfirmed"),
        ["GET /api/v1/preferences"] = new(null, "auth.required", "auth.refused", "200", "200"),
        ["PUT /api/v1/preferences"] = new("{}", "auth.required", "auth.refused", "200", "200"),
        ["DELETE /api/v1/preferences"] = new(null, "auth.required", "auth.refused", "204", "204"),
        ["DELETE /api/v1/preferences/{entry}"] = new(null, "auth.required", "auth.refused", "204", "204"),
        ["GET /api/v1/tasks"] = new(null, "auth.required", "auth.refused", "200", "200"),
        ["POST /api/v1/tasks"] = new(
            """{"prompt":"A film about the sea"}""", "auth.required", "auth.refused", "201", "201"),
        ["GET /api/v1/tasks/{taskId}"] = new(null, "auth.required", "auth.refused", "task.unknown", "200"),
        ["DELETE /api/v1/tasks/{taskId}"] = new(null, "auth.required", "auth.refused", "task.unknown", "200"),
        ["GET /api/v1/tasks/{taskId}/events"] = new(null, "auth.required", "auth.refused", "task.unknown", "200"),
        ["GET /api/v1/tasks/{taskId}/chat"] = new(null, "auth.required", "auth.refused", "task.unknown", "200"),
        ["GET /api/v1/tasks/{taskId}/usage"] = new(null, "auth.required", "auth.refused", "task.unknown", "200"),
        ["GET /api/v1/tasks/{taskId}/assets/{key}"] = new(
            null, "auth.required", "auth.refused", "task.unknown", "asset.unknown"),
        ["HEAD /api/v1/tasks/{taskId}/assets/{key}"] = new(null, "401", "401", "404", "404"),
        ["GET /api/v1/tasks/{taskId}/assets/{key}/peaks"] = new(
            null, "auth.required", "auth.refused", "task.unknown", "asset.unknown"),
        ["HEAD /api/v1/tasks/{taskId}/assets/{key}/peaks"] = new(null, "401", "401", "404", "404"),
        ["GET /api/v1/tasks/{taskId}/assets/{key}/still"] = new(
            null, "auth.required", "auth.refused", "task.unknown", "asset.unknown"),
        ["HEAD /api/v1/tasks/{taskId}/assets/{key}/still"] = new(null, "401", "401", "404", "404"),
        ["GET /api/v1/tasks/{taskId}/ducking"] = new(null, "auth.required", "auth.refused", "task.unknown", "asset.missing"),
        ["HEAD /api/v1/tasks/{taskId}/ducking"] = new(null, "401", "401", "404", "404"),
        ["GET /api/v1/tasks/{taskId}/preview"] = new(null, "auth.required", "auth.refused", "task.unknown", "200"),
        ["POST /api/v1/tasks/{taskId}/preview"] = new(
            """{"type":"set_title","title":"Sea"}""", "auth.required", "auth.refused", "task.unknown", "200"),
        ["POST /api/v1/tasks/{taskId}/commands"] = new(
            """{"type":"set_title","title":"Sea"}""", "auth.required", "auth.refused", "task.unknown", "200"),
        ["POST /api/v1/tasks/{taskId}/messages"] = new(
            """{"text":"Hello"}""", "auth.required", "auth.refused", "task.unknown", "200"),
        ["POST /api/v1/tasks/{taskId}/interrupt"] = new("", "auth.required", "auth.refused", "task.unknown", "204"),
    };

    /// <summary>
    /// By method of the hub: its arguments for a task, and the code for another user and for the owner.
    /// </summary>
    private static readonly Dictionary<string, HubRow> HubRows = new()
    {
        [nameof(StudioHub.CreateTask)] = new(_ => [new CreateTaskRequest("c-1", "A film about the sea")], "ok", "ok"),
        [nameof(StudioHub.JoinTask)] = new(task => [task, 0, 0], "task.unknown", "ok"),
        [nameof(StudioHub.JoinList)] = new(_ => [0, 0], "ok", "ok"),
        [nameof(StudioHub.LeaveTask)] = new(task => [task], "nothing", "nothing"),
        [nameof(StudioHub.SendMessage)] = new(task => [task, "c-2", "Hello"], "task.unknown", "ok"),
        [nameof(StudioHub.SendCommand)] = new(
            task => [task, Viewer.Command(new { type = "set_title", title = "Sea" }, "c-3")],
            "task.unknown",
            "ok"),
        [nameof(StudioHub.PreviewCommand)] = new(task => [task, new PreviewRequest(null, null)], "task.unknown", "ok"),
        [nameof(StudioHub.InterruptCrew)] = new(task => [task], "task.unknown", "ok"),
    };

    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task Every_route_tells_nobody_an_old_token_another_user_and_the_owner_what_its_row_says()
    {
        await using var studio = await TestStudio.OpenAsync(data, [new("Pixora:Metrics", "true")]);
        var task = await studio.FilmAsync();
        var old = TokenMint.Make(studio.Services.GetRequiredService<LocalKey>().Bytes, token =>
        {
            token.Claims["sub"] = LocalUser.Id.Value;
            token.Expires = TimeProvider.System.GetUtcNow().AddMinutes(-2).UtcDateTime;
        });

        var told = new Dictionary<string, Row>();
        // What deletes comes last: the others are asked of what is there.
        foreach (var route in Route.Of(studio).OrderBy(route => route.Method == "DELETE"))
        {
            var row = Rows.GetValueOrDefault($"{route}") ?? new("{}", "", "", "", "");
            var other = await AskAsync(studio, route, task, new(studio.Token(Stranger), row.Body));
            told[$"{route}"] = new(
                row.Body, (await AskAsync(
                    studio, route, task, new(null, row.Body))).Outcome, (await AskAsync(studio, route, task, new(old, row.Body))).Outcome,
                other.Outcome, (await AskAsync(studio, route, task, new(studio.Token(), row.Body))).Outcome);
            Assert.DoesNotContain(task, other.Text, StringComparison.Ordinal);
        }

        Assert.Empty(Written(told).Except(Written(Rows)));
        Assert.Empty(Written(Rows).Except(Written(told)));
    }

    [Fact]
    public async Task Every_route_that_changes_something_counts_as_a_command()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        var minute = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() / 60;
        foreach (var used in (long[])[minute, minute + 1])
        {
            await studio.Ask((database, keys) => database.StringSetAsync(keys.Commands(LocalUser.Id, used), 1_000_000));
        }

        var told = new List<string>();
        foreach (var route in Route.Of(studio).Where(route => route.Method is not ("GET" or "HEAD") && IsOwners(route)))
        {
            var body = route.Pattern == "/api/v1/me"
                ? $$"""{"confirm":"{{AccountApi.Confirmation}}"}"""
                : Rows[$"{route}"].Body;
            var answer = await AskAsync(studio, route, new string('0', 32), new(studio.Token(), body));
            told.Add($"{route}: {answer.Outcome}");
        }

        Assert.Equal(10, told.Count);
        Assert.All(told, answer => Assert.EndsWith(": limit.commands", answer, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_method_of_the_hub_tells_another_user_and_the_owner_what_its_row_says()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        await using var owner = await studio.ComeAsync();
        await using var stranger = await studio.ComeAsync(Stranger);
        var task = await owner.CreateReviewedAsync();

        var methods = typeof(StudioHub).GetMethods(
            BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => method.GetBaseDefinition() == method && !method.IsSpecialName);
        var told = new List<string>();
        foreach (var method in methods.Select(method => method.Name))
        {
            Assert.True(HubRows.TryGetValue(method, out var row), $"{method} has no row.");
            told.Add(
                $"{method}: {await CallAsync(stranger, method, row.Arguments(task))}, "
                    + $"{await CallAsync(owner, method, row.Arguments(task))}");
        }

        Assert.Equal(
            HubRows.Select(row => $"{row.Key}: {row.Value.Other}, {row.Value.Own}").Order(StringComparer.Ordinal),
            told.Order(StringComparer.Ordinal));
    }

    /// <summary>Not a hub's, whose messages are counted, nor one that anybody may ask.</summary>
    private static bool IsOwners(Route route) => !route.Pattern.StartsWith("/hubs/", StringComparison.Ordinal)
        && Rows[$"{route}"].Nobody == "auth.required";

    private static async Task<string> CallAsync(Viewer viewer, string method, object?[] arguments)
    {
        var reply = await viewer.CallAsync<JsonElement?>(method, arguments);
        return reply is not { ValueKind: JsonValueKind.Object } answer
            ? "nothing"
            : answer.GetProperty("code").GetString() ?? "ok";
    }

    private static async Task<Answer> AskAsync(TestStudio studio, Route route, string task, Question question)
    {
        using var http = new HttpClient { BaseAddress = studio.Address };
        using var request = new HttpRequestMessage(new HttpMethod(route.Method), route.PathFor(task));
        request.Headers.Authorization = question.Token is null ? null : new("Bearer", question.Token);
        request.Headers.Add("Idempotency-Key", $"c-{Guid.NewGuid():N}");
        request.Headers.Accept.ParseAdd("application/json");
        request.Content = question.Body is null
            ? null
            : new StringContent(question.Body, Encoding.UTF8, "application/json");
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var isProblem = text.Length > 0 && answer.Content.Headers.ContentType?.MediaType == "application/problem+json";
        return new(
            isProblem ? JsonSerializer.Deserialize<JsonElement>(text).GetProperty("code").GetString()! : $"{(int)answer.StatusCode}", text);
    }

    private static IEnumerable<string> Written(IReadOnlyDictionary<string, Row> rows) =>
        rows.Select(row => $"{row.Key}: nobody {row.Value.Nobody}, old {row.Value.Old}, other {row.Value.Other}, own {row.Value.Own}")
            .Order(StringComparer.Ordinal);

    private sealed record Row(string? Body, string Nobody, string Old, string Other, string Own);

    private sealed record HubRow(Func<string, object?[]> Arguments, string Other, string Own);

    private sealed record Question(string? Token, string? Body);

    private sealed record Answer(string Outcome, string Text);
}
