using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Pixora.Hub.Grains;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Hub.Api;

[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class ApiProblemTests(SharedStudio shared) : IClassFixture<SharedStudio>
{
    private const string Nobody = "0123456789abcdef0123456789abcdef";

    [Fact]
    public async Task A_body_that_cannot_be_taken_is_refused_with_its_code_and_starts_nothing()
    {
        await using var studio = shared.Enter();
        using var api = new ApiClient(studio);
        (string Body, int Status, string Code)[] table =
        [
            ("", 400, "command.malformed"),
            ("null", 400, "command.malformed"),
            ("[]", 400, "command.malformed"),
            ("{}", 400, "command.malformed"),
            ("""{"prompt":5}""", 400, "command.malformed"),
            ("""{"prompt":"sea","seconds":"60"}""", 400, "command.malformed"),
            ("""{"prompt":"sea","second":60}""", 400, "command.malformed"),
            ("""{"prompt":"sea""", 400, "command.malformed"),
            ("""{"prompt":" "}""", 422, "brief.prompt.empty"),
            ("""{"prompt":"sea","seconds":-5}""", 422, "brief.seconds.range"),
            ("""{"prompt":"sea","captions":"loud"}""", 422, "brief.captions.unknown"),
            ($$"""{"prompt":"{{new string('a', 65_536)}}"}""", 413, "body.large"),
        ];

        foreach (var (body, status, code) in table)
        {
            Told(status, code, await api.PostRawAsync("tasks", body));
        }

        Told(415, "body.type", await api.PostRawAsync("tasks", """{"prompt":"sea"}""", "text/plain"));
        Told(400, "command.id", await api.CreateAsync(key: null));
        Told(400, "command.id", await api.CreateAsync(key: "has space"));
        Assert.Empty((await api.GetAsync("tasks")).Body.GetProperty("tasks").EnumerateArray());
    }

    [Fact]
    public async Task A_command_that_cannot_be_done_is_refused_with_its_code_and_changes_nothing()
    {
        await using var studio = shared.Enter();
        using var api = new ApiClient(studio);
        var task = await api.CreateReviewedAsync();
        var before = (await api.GetAsync($"tasks/{task}")).Tag;
        var film = new { revision = 1, folder = "x", seconds = 1, width = 1, height = 1, bytes = 1, chapters = Array.Empty<int>() };
        (object Body, string? Match, int Status, string Code)[] table =
        [
            (7, null, 400, "command.malformed"),
            (new { type = "set_title" }, null, 400, "command.malformed"),
            (new { type = "set_title", title = "a", more = 1 }, null, 400, "command.malformed"),
            (new { type = "fly" }, null, 400, "command.unknown"),
            (new { type = "undo" }, "1", 400, "revision.tag"),
            (new { type = "undo" }, "W/\"1\"", 400, "revision.tag"),
            (new { type = "undo" }, "\"one\"", 400, "revision.tag"),
            (new { type = "complete_film", result = film }, null, 403, "actor.studio"),
            (new { type = "retry" }, null, 409, "stage.mismatch"),
            (new { type = "approve_breakdown", revision = 9, priceCeiling = 0 }, null, 409, "revision.stale"),
            (new { type = "set_title", title = "a" }, "\"9\"", 412, "revision.stale"),
            (new { type = "remove_scene", scene = "scene-9" }, "*", 422, "scene.unknown"),
            (new { type = "say", speaker = "you", text = "" }, null, 422, "message.empty"),
        ];

        foreach (var (body, match, status, code) in table)
        {
            Told(status, code, await api.CommandAsync(task, body, match: match));
        }

        Told(400, "command.malformed", await api.PostAsync($"tasks/{task}/messages", new { }, "say-1"));
        Assert.Equal(before, (await api.GetAsync($"tasks/{task}")).Tag);
    }

    [Fact]
    public async Task A_place_that_is_none_is_said_with_a_code()
    {
        await using var studio = shared.Enter();
        using var api = new ApiClient(studio);
        var task = await api.CreateReviewedAsync();

        Told(400, "task.id", await api.GetAsync("tasks/XYZ"));
        Told(400, "task.id", await api.GetAsync($"tasks/{task.ToUpperInvariant()}x/events"));
        Told(400, "join.since", await api.GetAsync($"tasks/{task}/events?after=-1"));
        Told(400, "join.since", await api.GetAsync($"tasks/{task}/events", [new("Last-Event-ID", "5")]));
        Told(
            400,
            "join.since",
            await api.GetAsync($"tasks/{task}/events", [new("Last-Event-ID", "5-x"), new("Accept", "text/event-stream")]));
        Told(400, "request.malformed", await api.GetAsync($"tasks/{task}/events?after=x"));
        Told(400, "request.malformed", await api.GetAsync("tasks?take=many"));
        Told(404, "route.unknown", await api.GetAsync("films"));
        Told(405, "route.method", await api.PostAsync($"tasks/{task}", new { }, "c-1"));
    }

    [Fact]
    public async Task Somebody_elses_task_and_no_task_look_the_same()
    {
        await using var studio = shared.Enter();
        using var api = new ApiClient(studio);
        var tasks = studio.Services.GetRequiredService<GrainTasks>();
        var foreign = (await tasks.CreateAsync(
            new UserId("somebody"), new CommandId("c-1"), new Brief("Mine"), TestContext.Current.CancellationToken)).Task!.Value.Value;

        foreach (var task in new[] { foreign, Nobody })
        {
            Told(404, "task.unknown", await api.GetAsync($"tasks/{task}"));
            Told(404, "task.unknown", await api.GetAsync($"tasks/{task}/events"));
            Told(404, "task.unknown", await api.CommandAsync(task, new { type = "cancel" }));
            Told(404, "task.unknown", await api.PostAsync($"tasks/{task}/messages", new { text = "Hello" }, "say-1"));
        }

        Assert.Empty((await api.GetAsync("tasks")).Body.GetProperty("tasks").EnumerateArray());
        Assert.NotEqual(
            TaskStage.Cancelled, (await tasks.FindAsync(new VideoTaskId(foreign), TestContext.Current.CancellationToken))!.Stage);
    }

    private static void Told(int status, string code, ApiAnswer answer)
    {
        Assert.Equal(((HttpStatusCode)status, code), (answer.Status, answer.Code));
        Assert.Equal("application/problem+json", answer.Type);
    }
}
