using System.Reflection;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Pixora.Hub.Api;
using Pixora.Hub.Contracts;
using Pixora.Hub.Realtime;
using Pixora.Hub.Security;
using Pixora.Hub.Sessions;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Security;

/// <summary>
/// Every way in, and what it says to who has not signed in, has a share link, is another user, a viewer, an editor, an
/// approver or the owner, and to a token or link that has expired and a session or link that was revoked. A way without
/// a row fails.
/// </summary>
[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class DoorMatrixTests : IDisposable
{
    private const string Stranger = "eve";

    private const string Title = """{"type":"set_title","title":"Sea"}""";

    private const string Maker =
        """{"profile":{"service":"openAI","capability":"image","model":"m","baseUrl":"http://127.0.0.1:9/v1","private":true}}""";

    /// <summary>By route: its body, and who is told what: the code of a problem, else the status.</summary>
    private static readonly Dictionary<string, Row> Rows = new()
    {
        ["GET /"] = Open("200"),
        ["GET /crew/{role}.jpg"] = Open("file.unknown"),
        ["GET /enter"] = Open("session.code"),
        ["GET /healthz/live"] = Open("200"),
        ["GET /healthz/ready"] = Open("200"),
        ["GET /metrics"] = Open("200"),
        ["GET /openapi/{documentName}.json"] = Open("200"),
        ["GET /api/v1/signin"] = Open("200"),
        ["POST /api/v1/session"] = Open("session.malformed", "{}"),
        ["POST /healthz/ready"] = Open("200"),
        ["POST /metrics"] = Open("200"),
        ["POST /hooks/{maker}"] = Open("route.unknown", "{}"),
        ["GET /s/{secret}"] = OfLink("200"),
        ["HEAD /s/{secret}"] = OfLink("200", isHead: true),
        ["GET /s/{secret}/{file}"] = OfLink("200"),
        ["HEAD /s/{secret}/{file}"] = OfLink("200", isHead: true),
        ["GET /hubs/studio"] = OfCaller("400"),
        ["POST /hubs/studio"] = OfCaller("400", ""),
        ["GET /hubs/studio/negotiate"] = OfCaller("405"),
        ["POST /hubs/studio/negotiate"] = OfCaller("200", ""),
        ["GET /api/v1/session"] = OfCaller("200"),
        ["DELETE /api/v1/session"] = OfCaller("204"),
        ["GET /api/v1/sessions"] = OfCaller("200"),
        ["DELETE /api/v1/sessions"] = OfCaller("204"),
        ["DELETE /api/v1/sessions/{sessionId}"] = OfCaller("session.unknown"),
        ["GET /api/v1/models"] = OfCaller("200"),
        ["GET /api/v1/makers/used"] = OfCaller("200"),
        ["GET /api/v1/makers"] = OfAdmin("200"),
        ["PUT /api/v1/makers/{maker}"] = OfAdmin("200", Maker),
        ["DELETE /api/v1/makers/{maker}"] = OfAdmin("204"),
        ["POST /api/v1/makers/{maker}/check"] = OfAdmin("maker.unset", ""),
        ["POST /api/v1/makers/{maker}/sample"] = OfAdmin("maker.unset", """{"dollars":null}"""),
        ["PUT /api/v1/makers/defaults/{capability}"] = OfAdmin("204", """{"maker":null}"""),
        ["GET /api/v1/me/export"] = OfCaller("200"),
        ["DELETE /api/v1/me"] = OfCaller("account.unconfirmed", "{}"),
        ["GET /api/v1/preferences"] = OfCaller("200"),
        ["PUT /api/v1/preferences"] = OfCaller("200", "{}"),
        ["DELETE /api/v1/preferences"] = OfCaller("204"),
        ["DELETE /api/v1/preferences/{entry}"] = OfCaller("204"),
        ["GET /api/v1/tasks"] = OfCaller("200"),
        ["POST /api/v1/tasks"] = OfCaller("201", """{"prompt":"A film about the sea"}"""),
        ["GET /films/{taskId}/{file}"] = OfTask(AccessLevel.Viewer, "200"),
        ["HEAD /films/{taskId}/{file}"] = OfTask(AccessLevel.Viewer, "200", isHead: true),
        ["GET /api/v1/tasks/{taskId}"] = OfTask(AccessLevel.Viewer, "200"),
        ["DELETE /api/v1/tasks/{taskId}"] = OfTask(AccessLevel.Owner, "200"),
        ["GET /api/v1/tasks/{taskId}/events"] = OfTask(AccessLevel.Viewer, "200"),
        ["GET /api/v1/tasks/{taskId}/chat"] = OfTask(AccessLevel.Viewer, "200"),
        ["GET /api/v1/tasks/{taskId}/usage"] = OfTask(AccessLevel.Viewer, "200"),
        ["GET /api/v1/tasks/{taskId}/spending"] = OfTask(AccessLevel.Viewer, "200"),
        ["GET /api/v1/tasks/{taskId}/assets/{key}"] = OfTask(AccessLevel.Viewer, "asset.unknown"),
        ["HEAD /api/v1/tasks/{taskId}/assets/{key}"] = OfTask(AccessLevel.Viewer, "404", isHead: true),
        ["GET /films/{taskId}/description.txt"] = OfTask(AccessLevel.Viewer, "200"),
        ["GET /films/{taskId}/film.zip"] = OfTask(AccessLevel.Viewer, "200"),
        ["HEAD /films/{taskId}/film.zip"] = OfTask(AccessLevel.Viewer, "200", isHead: true),
        ["GET /api/v1/tasks/{taskId}/assets/{key}/peaks"] = OfTask(AccessLevel.Viewer, "asset.unknown"),
        ["HEAD /api/v1/tasks/{taskId}/assets/{key}/peaks"] = OfTask(AccessLevel.Viewer, "404", isHead: true),
        ["GET /api/v1/tasks/{taskId}/assets/{key}/still"] = OfTask(AccessLevel.Viewer, "asset.unknown"),
        ["HEAD /api/v1/tasks/{taskId}/assets/{key}/still"] = OfTask(AccessLevel.Viewer, "404", isHead: true),
        ["GET /api/v1/tasks/{taskId}/ducking"] = OfTask(AccessLevel.Viewer, "asset.missing"),
        ["HEAD /api/v1/tasks/{taskId}/ducking"] = OfTask(AccessLevel.Viewer, "404", isHead: true),
        ["GET /api/v1/tasks/{taskId}/preview"] = OfTask(AccessLevel.Viewer, "200"),
        ["POST /api/v1/tasks/{taskId}/preview"] = OfTask(AccessLevel.Editor, "200", Title),
        ["POST /api/v1/tasks/{taskId}/commands"] = OfTask(AccessLevel.Editor, "200", Title),
        ["POST /api/v1/tasks/{taskId}/messages"] = OfTask(AccessLevel.Editor, "200", """{"text":"Hello"}"""),
        ["POST /api/v1/tasks/{taskId}/interrupt"] = OfTask(AccessLevel.Editor, "204", ""),
        ["POST /api/v1/tasks/{taskId}/shares"] = OfTask(AccessLevel.Owner, "201", "{}"),
        ["GET /api/v1/tasks/{taskId}/shares"] = OfTask(AccessLevel.Owner, "200"),
        ["DELETE /api/v1/tasks/{taskId}/shares/{shareId}"] = OfTask(AccessLevel.Owner, "share.unknown"),
    };

    /// <summary>
    /// Who finds a stranger among their sessions must be able to end them, however many commands were sent.
    /// </summary>
    private static readonly string[] NeverLimited =
        ["DELETE /api/v1/session", "DELETE /api/v1/sessions", "DELETE /api/v1/sessions/{sessionId}"];

    /// <summary>By method of the hub: its arguments for a task, the level it needs, and what it answers then.</summary>
    private static readonly Dictionary<string, HubRow> HubRows = new()
    {
        [nameof(StudioHub.CreateTask)] = new(
            _ => [new CreateTaskRequest("c-1", "A film about the sea")], AccessLevel.None, "ok"),
        [nameof(StudioHub.JoinTask)] = new(task => [task, 0, 0], AccessLevel.Viewer, "ok"),
        [nameof(StudioHub.JoinList)] = new(_ => [0, 0], AccessLevel.None, "ok"),
        [nameof(StudioHub.LeaveTask)] = new(task => [task], AccessLevel.None, "nothing"),
        [nameof(StudioHub.SendMessage)] = new(
            task => [task, $"c-{Guid.NewGuid():N}", "Hello"], AccessLevel.Editor, "ok"),
        [nameof(StudioHub.SendCommand)] = new(
            task => [task, Viewer.Command(new { type = "set_title", title = "Sea" }, $"c-{Guid.NewGuid():N}")],
            AccessLevel.Editor,
            "ok"),
        [nameof(StudioHub.PreviewCommand)] = new(
            task => [task, new PreviewRequest(null, null)], AccessLevel.Viewer, "ok"),
        [nameof(StudioHub.InterruptCrew)] = new(task => [task], AccessLevel.Editor, "ok"),
    };

    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task Every_route_tells_everybody_what_its_row_says()
    {
        await using var studio = await TestStudio.OpenAsync(data, PlantedGrant.Plant, [new("Pixora:Metrics", "true")]);
        var task = await studio.FilmAsync();
        var callers = await CallersAsync(studio, task);

        var told = new Dictionary<string, Row>();
        // What deletes comes last: the others are asked of what is there.
        foreach (var route in Route.Of(studio).OrderBy(route => route.Method == "DELETE"))
        {
            var body = Rows.GetValueOrDefault($"{route}")?.Body;
            var outcomes = new Dictionary<Who, string>();
            foreach (var caller in callers)
            {
                var answer = await AskAsync(studio, route, task, caller with { Body = body });
                outcomes[caller.Who] = answer.Outcome;
                if (caller.Who is Who.SignedOut or Who.Link or Who.Other)
                {
                    Assert.DoesNotContain(task, answer.Text, StringComparison.Ordinal);
                }
            }

            told[$"{route}"] = new(body, outcomes);
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
            var answer = await AskAsync(studio, route, new string('0', 32), new(Who.Owner, studio.Token(), Body: body));
            told.Add($"{route}: {answer.Outcome}");
        }

        Assert.Equal(17, told.Count);
        Assert.All(told, answer => Assert.EndsWith(": limit.commands", answer, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_method_of_the_hub_tells_everybody_what_its_row_says()
    {
        await using var studio = await TestStudio.OpenAsync(data, PlantedGrant.Plant);
        await using var owner = await studio.ComeAsync();
        var task = await owner.CreateReviewedAsync();
        KeyValuePair<AccessLevel, string>[] others =
        [
            new(AccessLevel.None, Stranger), new(AccessLevel.Viewer, PlantedGrant.Viewer),
            new(AccessLevel.Editor, PlantedGrant.Editor), new(AccessLevel.Approver, PlantedGrant.Approver),
        ];

        var told = new List<string>();
        foreach (var (level, name) in others)
        {
            await using var other = await studio.ComeAsync(name);
            told.AddRange(await AskAllAsync(other, task, level));
        }

        told.AddRange(await AskAllAsync(owner, task, AccessLevel.Owner));

        Assert.Equal(
            HubRows.SelectMany(row => Enum.GetValues<AccessLevel>()
                .Select(level => $"{row.Key}, {level}: {row.Value.Told(level)}"))
                .Order(StringComparer.Ordinal),
            told.Order(StringComparer.Ordinal));
    }

    /// <summary>A route that anybody may ask.</summary>
    private static Row Open(string outcome, string? body = null) =>
        new(body, Enum.GetValues<Who>().ToDictionary(who => who, _ => outcome));

    /// <summary>A route for the holder of a link, who need not sign in; who has signed in is nobody there.</summary>
    private static Row OfLink(string outcome, bool isHead = false)
    {
        var row = Open(isHead ? "404" : "share.unknown");
        row.Outcomes[Who.Link] = outcome;
        row.Outcomes[Who.Expired] = isHead ? "404" : "share.expired";
        row.Outcomes[Who.Revoked] = isHead ? "404" : "share.revoked";
        return row;
    }

    /// <summary>A route for everybody who has signed in; a link is no sign-in.</summary>
    private static Row OfCaller(string outcome, string? body = null, bool isHead = false)
    {
        var row = Open(outcome, body);
        row.Outcomes[Who.SignedOut] = isHead ? "401" : "auth.required";
        foreach (var who in (Who[])[Who.Link, Who.Expired, Who.Revoked])
        {
            row.Outcomes[who] = isHead ? "401" : "auth.refused";
        }

        return row;
    }

    /// <summary>A route for whoever sets the server up.</summary>
    private static Row OfAdmin(string outcome, string? body = null)
    {
        var row = OfCaller(outcome, body);
        foreach (var who in (Who[])[Who.Other, Who.Viewer, Who.Editor, Who.Approver])
        {
            row.Outcomes[who] = "role.missing";
        }

        return row;
    }

    /// <summary>A route that needs a level of access to a task.</summary>
    private static Row OfTask(AccessLevel needed, string outcome, string? body = null, bool isHead = false)
    {
        var row = OfCaller(outcome, body, isHead);
        row.Outcomes[Who.Other] = isHead ? "404" : "task.unknown";
        KeyValuePair<AccessLevel, Who>[] lesser =
        [
            new(AccessLevel.Viewer, Who.Viewer), new(AccessLevel.Editor, Who.Editor),
            new(AccessLevel.Approver, Who.Approver),
        ];
        foreach (var (_, who) in lesser.Where(caller => caller.Key < needed))
        {
            row.Outcomes[who] = "access.level";
        }

        return row;
    }

    private static async Task<IReadOnlyList<CallerOfRoute>> CallersAsync(TestStudio studio, string task)
    {
        var links = studio.Services.GetRequiredService<ShareLinks>();
        var good = (await links.MakeAsync(new(task), TimeSpan.FromHours(1))).Secret!;
        var expired = (await links.MakeAsync(new(task), TimeSpan.FromHours(-1))).Secret!;
        var revoked = await links.MakeAsync(new(task), TimeSpan.FromHours(1));
        await links.RevokeAsync(new(task), revoked.Link!.Id);
        var old = TokenMint.Make(studio.Services.GetRequiredService<LocalKey>().Bytes, token =>
        {
            token.Claims["sub"] = LocalUser.Id.Value;
            token.Expires = TimeProvider.System.GetUtcNow().AddMinutes(-2).UtcDateTime;
        });
        using var browser = await Browser.EnterAsync(studio);
        var cookie = browser.Cookie;
        Assert.Equal("204", await browser.AskAsync(HttpMethod.Delete, "api/v1/session"));
        return
        [
            new(Who.SignedOut), new(Who.Link, good, good), new(Who.Other, studio.Token(Stranger)),
            new(Who.Viewer, studio.Token(PlantedGrant.Viewer)), new(Who.Editor, studio.Token(PlantedGrant.Editor)),
            new(Who.Approver, studio.Token(PlantedGrant.Approver)), new(Who.Owner, studio.Token()),
            new(Who.Expired, old, expired), new(Who.Revoked, Secret: revoked.Secret, Cookie: cookie),
        ];
    }

    /// <summary>Not a hub's, whose messages are counted, nor one that anybody may ask.</summary>
    private static bool IsOwners(Route route) => !route.Pattern.StartsWith("/hubs/", StringComparison.Ordinal)
        && Rows[$"{route}"].Outcomes[Who.SignedOut] == "auth.required"
        && !NeverLimited.Contains($"{route}");

    private static async Task<IReadOnlyList<string>> AskAllAsync(Viewer caller, string task, AccessLevel level)
    {
        var methods = typeof(StudioHub).GetMethods(
            BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(method => method.GetBaseDefinition() == method && !method.IsSpecialName);
        var told = new List<string>();
        foreach (var method in methods.Select(method => method.Name))
        {
            Assert.True(HubRows.TryGetValue(method, out var row), $"{method} has no row.");
            told.Add($"{method}, {level}: {await CallAsync(caller, method, row.Arguments(task))}");
        }

        return told;
    }

    private static async Task<string> CallAsync(Viewer viewer, string method, object?[] arguments)
    {
        var reply = await viewer.CallAsync<JsonElement?>(method, arguments);
        return reply is not { ValueKind: JsonValueKind.Object } answer
            ? "nothing"
            : answer.GetProperty("code").GetString() ?? "ok";
    }

    private static async Task<Answer> AskAsync(TestStudio studio, Route route, string task, CallerOfRoute caller)
    {
        using var plain = new HttpClientHandler { UseCookies = false, AllowAutoRedirect = false };
        using var http = new HttpClient(plain) { BaseAddress = studio.Address };
        using var request = new HttpRequestMessage(
            new HttpMethod(route.Method), route.PathFor(task, caller.Secret ?? "none"));
        request.Headers.Authorization = caller.Token is null ? null : new("Bearer", caller.Token);
        request.Headers.Add("Idempotency-Key", $"c-{Guid.NewGuid():N}");
        request.Headers.Add(ForgeryCheck.Header, "XMLHttpRequest");
        request.Headers.Accept.ParseAdd("application/json");
        if (caller.Cookie is not null)
        {
            request.Headers.Add("Cookie", caller.Cookie);
        }

        request.Content = caller.Body is null
            ? null
            : new StringContent(caller.Body, Encoding.UTF8, "application/json");
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var isProblem = text.Length > 0 && answer.Content.Headers.ContentType?.MediaType == "application/problem+json";
        return new(
            isProblem ? JsonSerializer.Deserialize<JsonElement>(text).GetProperty("code").GetString()! : $"{(int)answer.StatusCode}", text);
    }

    private static IEnumerable<string> Written(IReadOnlyDictionary<string, Row> rows) => rows
        .SelectMany(row => row.Value.Outcomes.Select(told => $"{row.Key}, {told.Key}: {told.Value}"))
        .Order(StringComparer.Ordinal);

    /// <summary>Who asks.</summary>
    private enum Who
    {
        SignedOut,
        Link,
        Other,
        Viewer,
        Editor,
        Approver,
        Owner,
        Expired,
        Revoked,
    }

    private sealed record Row(string? Body, Dictionary<Who, string> Outcomes);

    private sealed record HubRow(Func<string, object?[]> Arguments, AccessLevel Needed, string Outcome)
    {
        public string Told(AccessLevel level) =>
            level >= Needed ? Outcome : level is AccessLevel.None ? "task.unknown" : "access.level";
    }

    /// <param name="Secret">Of the link it has, in paths that want one.</param>
    private sealed record CallerOfRoute(
        Who Who, string? Token = null, string? Secret = null, string? Cookie = null,
        string? Body = null);

    private sealed record Answer(string Outcome, string Text);
}
