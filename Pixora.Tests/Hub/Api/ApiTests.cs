using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Api;

public sealed class ApiTests(SharedStudio shared) : IClassFixture<SharedStudio>
{
    [Fact]
    public async Task A_film_is_made_from_sentence_to_file_over_plain_http()
    {
        await using var studio = shared.Enter();
        using var api = new ApiClient(studio);
        studio.Renderer.Go();

        var created = await api.CreateAsync();
        var task = created.Text("taskId")!;
        Assert.Equal((HttpStatusCode.Created, $"/api/v1/tasks/{task}"), (created.Status, created.Location));

        await using var follower = await api.FollowAsync(task);
        await follower.UntilAsync("price_quoted");
        var edit = await api.CommandAsync(task, new { type = "set_title", title = "The sea" }, match: "\"1\"");
        Assert.Equal(
            (HttpStatusCode.OK, "\"2\"", 2), (edit.Status, edit.Tag, edit.Body.GetProperty("revision").GetInt32()));

        var stale = await api.CommandAsync(task, new { type = "set_title", title = "The hills" }, match: "\"1\"");
        Assert.Equal(
            (HttpStatusCode.PreconditionFailed, "revision.stale", "\"2\""), (stale.Status, stale.Code, stale.Tag));
        Assert.Equal(2, stale.Body.GetProperty("revision").GetInt32());

        await follower.UntilAsync(
            "price_quoted",
            quote => JsonDocument.Parse(quote.Data).RootElement.GetProperty("data").GetProperty("revision").GetInt32() == 2);
        Assert.Equal(
            HttpStatusCode.OK, (await api.CommandAsync(task, new { type = "approve_breakdown", revision = 2, priceCeiling = 0 })).Status);
        await follower.UntilAsync("completed");
        Assert.Equal(StagedRenderer.Film, await api.Http.GetByteArrayAsync(
            new Uri($"films/{task}/final_video.mp4", UriKind.Relative), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_task_is_read_whole_and_only_when_it_changed()
    {
        await using var studio = shared.Enter();
        using var api = new ApiClient(studio);
        var task = await api.CreateReviewedAsync();

        var whole = await api.GetAsync($"tasks/{task}");
        Assert.Equal($"\"1-{whole.Body.GetProperty("seq").GetInt64()}\"", whole.Tag);
        Assert.Equal("reviewing", whole.Body.GetProperty("snapshot").GetProperty("stage").GetString());
        Assert.Equal(HttpStatusCode.NotModified, (await api.GetAsync($"tasks/{task}", [new("If-None-Match", whole.Tag)])).Status);

        // What was read is what may be edited, and what is said changes the task but not its plan.
        Assert.Equal(
            HttpStatusCode.OK, (await api.PostAsync($"tasks/{task}/messages", new { text = "Hello" }, "say-1")).Status);
        Assert.Equal(
            HttpStatusCode.OK, (await api.GetAsync($"tasks/{task}", [new("If-None-Match", whole.Tag)])).Status);
        Assert.Equal(
            HttpStatusCode.OK, (await api.CommandAsync(task, new { type = "set_title", title = "The sea" }, match: whole.Tag)).Status);
    }

    [Fact]
    public async Task Tasks_are_listed_with_the_one_that_changed_last_first_page_by_page()
    {
        await using var studio = shared.Enter();
        using var api = new ApiClient(studio);
        studio.Renderer.Go();
        var film = await api.CreateReviewedAsync();
        await api.CommandAsync(film, new { type = "approve_breakdown", revision = 1, priceCeiling = 0 });
        await using var follower = await api.FollowAsync(film);
        await follower.UntilAsync("completed");
        var draft = (await api.CreateAsync(key: "create-2")).Text("taskId");

        var first = await api.GetAsync("tasks?take=1");
        Assert.Equal(
            draft, Assert.Single(first.Body.GetProperty("tasks").EnumerateArray()).GetProperty("id").GetString());
        var second = await api.GetAsync($"tasks?take=5&skip={first.Body.GetProperty("next").GetInt32()}");

        var card = Assert.Single(second.Body.GetProperty("tasks").EnumerateArray());
        Assert.Equal(
            (film, "Two scenes", "completed"),
            (card.GetProperty("id").GetString(), card.GetProperty("title").GetString(), card.GetProperty("stage").GetString()));
        Assert.Equal($"/films/{film}/thumbnail.jpg", card.GetProperty("thumbnail").GetString());
        Assert.Equal(JsonValueKind.Null, second.Body.GetProperty("next").ValueKind);
    }

    [Fact]
    public async Task The_same_creation_twenty_times_at_once_starts_one_task_and_gives_one_answer()
    {
        await using var studio = shared.Enter();
        using var api = new ApiClient(studio);

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => api.CreateAsync()));

        Assert.Single(answers.Select(answer => (answer.Status, answer.Location, answer.Text("taskId"))).Distinct());
        Assert.Single((await api.GetAsync("tasks")).Body.GetProperty("tasks").EnumerateArray());
        var other = await api.CreateAsync("A film about the hills");
        Assert.Equal((HttpStatusCode.Conflict, "command.reused"), (other.Status, other.Code));
    }

    [Fact]
    public async Task The_same_command_twenty_times_at_once_takes_effect_once()
    {
        await using var studio = shared.Enter();
        using var api = new ApiClient(studio);
        var task = await api.CreateReviewedAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(
            _ => api.CommandAsync(task, new { type = "regenerate_scene", scene = "scene-1" }, "again", "\"1\"")));

        Assert.Equal((HttpStatusCode.OK, "\"2\""), Assert.Single(answers.Select(answer => (answer.Status, answer.Tag)).Distinct()));
        Assert.Equal(
            2, (await api.GetAsync($"tasks/{task}")).Body.GetProperty("snapshot").GetProperty("revision").GetInt32());
    }

    [Trait(StoreTrait.Name, StoreTrait.Once)]
    [Fact]
    public async Task The_document_names_every_path_and_what_goes_in()
    {
        await using var studio = shared.Enter();
        using var http = studio.Http();

        var document = JsonSerializer.Deserialize<JsonElement>(
            await http.GetStringAsync(new Uri("openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken));

        Assert.Equal(
            "/", Assert.Single(document.GetProperty("servers").EnumerateArray()).GetProperty("url").GetString());
        var paths = document.GetProperty("paths");
        Assert.Superset(
            new HashSet<string>
            {
                "/api/v1/tasks", "/api/v1/tasks/{taskId}", "/api/v1/tasks/{taskId}/commands", "/api/v1/tasks/{taskId}/messages",
                "/api/v1/tasks/{taskId}/preview", "/api/v1/tasks/{taskId}/events",
            },
            paths.EnumerateObject().Select(path => path.Name).ToHashSet());
        var create = paths.GetProperty("/api/v1/tasks").GetProperty("post");
        Assert.Equal(
            "#/components/schemas/NewTask",
            create.GetProperty("requestBody").GetProperty("content").GetProperty("application/json")
                .GetProperty("schema").GetProperty("$ref").GetString());
        Assert.Contains(
            create.GetProperty("parameters").EnumerateArray(), parameter => parameter.GetProperty("name").GetString() == "Idempotency-Key");
    }

    [Trait(StoreTrait.Name, StoreTrait.Once)]
    [Theory]
    [InlineData("Host", "127.0.0.1:1234")]
    [InlineData("X-Forwarded-Host", "evil.example")]
    [InlineData("X-Forwarded-Prefix", "/evil")]
    [InlineData("Forwarded", "host=evil.example")]
    public async Task No_answer_repeats_the_host_that_was_asked(string header, string value)
    {
        await using var studio = shared.Enter();
        using var http = studio.Http();
        http.DefaultRequestHeaders.TryAddWithoutValidation(header, value);

        var document = await http.GetStringAsync(
            new Uri("openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("API/v1/tasks/", UriKind.Relative))
        {
            Content = JsonContent.Create(new { prompt = "A film about the sea" }),
        };
        request.Headers.Add("Idempotency-Key", "c-1");
        using var created = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.DoesNotContain(value, document, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(studio.Address.Authority, document, StringComparison.OrdinalIgnoreCase);
        Assert.Matches(
            "^/api/v1/tasks/[0-9a-f]{32}$", created.EnsureSuccessStatusCode().Headers.Location!.OriginalString);
    }
}
