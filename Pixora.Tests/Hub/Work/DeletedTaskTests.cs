using System.Net;
using System.Text.Json;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Work;

public sealed class DeletedTaskTests : IDisposable
{
    private readonly TemporaryFolder data = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task Work_on_a_deleted_film_stops_and_its_viewers_are_told()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        await using var viewer = await studio.ComeAsync();
        var task = await viewer.CreateReviewedAsync();
        await viewer.ApproveAsync(task);
        await studio.Renderer.Begun;

        Assert.True((await viewer.SendAsync(task, new { type = "delete_task" })).Ok);

        await studio.Renderer.Stopped;
        var told = await viewer.UntilAsync("task_deleted");
        Assert.Equal("cancelled", viewer.Story[^2].Data.GetProperty("stage").GetString());
        Assert.Equal(told.At.AddDays(7), told.Data.GetProperty("until").GetDateTimeOffset());
        Assert.False(await studio.Ask((database, keys) => database.SetContainsAsync(keys.Running(new("local")), task)));
        Assert.False(await studio.Ask((database, keys) => database.SetContainsAsync(keys.Unfinished, task)));
    }

    [Fact]
    public async Task A_deleted_film_is_neither_listed_nor_served_nor_changed_and_comes_back_whole()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        using var api = new ApiClient(studio);
        var task = await studio.FilmAsync();
        var asset = $"tasks/{task}/assets/{new string('a', 64)}";

        using var deleted = await api.Http.DeleteAsync(new Uri($"api/v1/tasks/{task}", UriKind.Relative), Token);

        Assert.Equal(HttpStatusCode.OK, deleted.StatusCode);
        Assert.Empty(await ListAsync(api, ""));
        var card = Assert.Single(await ListAsync(api, "?deleted=true"));
        Assert.Equal(task, card.GetProperty("id").GetString());
        Assert.InRange(
            card.GetProperty("deletedUntil").GetDateTimeOffset() - TimeProvider.System.GetUtcNow(), TimeSpan.FromDays(
                6.9),
            TimeSpan.FromDays(7));
        Assert.Equal(JsonValueKind.Null, card.GetProperty("thumbnail").ValueKind);
        using var film = await api.Http.GetAsync(new Uri($"films/{task}/final_video.mp4", UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.NotFound, film.StatusCode);
        Assert.Contains("deleted", await film.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Contains("deleted", (await api.GetAsync(asset)).Text("detail"), StringComparison.Ordinal);
        Assert.Equal(
            (HttpStatusCode.Conflict, "task.deleted"), Answer(await api.CommandAsync(task, new { type = "set_title", title = "B" })));
        Assert.Equal((HttpStatusCode.Conflict, "task.deleted"), Answer(await api.GetAsync($"tasks/{task}/preview")));
        Assert.True(
            (await api.GetAsync($"tasks/{task}")).Body.GetProperty("snapshot").GetProperty("deleted").TryGetProperty("until", out _));

        Assert.Equal(HttpStatusCode.OK, (await api.CommandAsync(task, new { type = "restore_task" })).Status);

        Assert.Equal(task, Assert.Single(await ListAsync(api, "")).GetProperty("id").GetString());
        Assert.Empty(await ListAsync(api, "?deleted=true"));
        Assert.Equal(
            StagedRenderer.Film, await api.Http.GetByteArrayAsync(new Uri($"films/{task}/final_video.mp4", UriKind.Relative), Token));
    }

    [Fact]
    public async Task Nobody_else_can_delete_or_restore_it()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        await using var owner = await studio.ComeAsync();
        await using var other = await studio.ComeAsync("other");
        var task = await owner.CreateReviewedAsync();

        Assert.Equal("task.unknown", (await other.SendAsync(task, new { type = "delete_task" })).Code);
        Assert.True((await owner.SendAsync(task, new { type = "delete_task" })).Ok);
        Assert.Equal("task.unknown", (await other.SendAsync(task, new { type = "restore_task" })).Code);
        using var api = new ApiClient(studio, "other");
        Assert.Empty(await ListAsync(api, "?deleted=true"));
    }

    [Fact]
    public async Task A_sender_cannot_say_how_long_it_is_kept()
    {
        await using var studio = await TestStudio.OpenAsync(data, [new("Pixora:Sweep:DeletedDays", "2")]);
        await using var viewer = await studio.ComeAsync();
        var task = await viewer.CreateReviewedAsync();

        Assert.Equal("command.malformed", (await viewer.SendAsync(task, new { type = "delete_task", days = 0 })).Code);
        await viewer.SendAsync(task, new { type = "delete_task" });

        var told = await viewer.UntilAsync("task_deleted");
        Assert.Equal(told.At.AddDays(2), told.Data.GetProperty("until").GetDateTimeOffset());
    }

    [Fact]
    public async Task A_restart_forgets_no_deletion()
    {
        string task;
        await using (var studio = await TestStudio.OpenAsync(data))
        {
            await using var viewer = await studio.ComeAsync();
            task = await viewer.CreateReviewedAsync();
            await viewer.SendAsync(task, new { type = "delete_task" });
        }

        await using var again = await TestStudio.OpenAsync(data);
        await using var late = await again.ComeAsync();
        Assert.Equal("task.deleted", (await late.SendAsync(task, new { type = "undo" })).Code);
        Assert.True((await late.SendAsync(task, new { type = "restore_task" })).Ok);
    }

    private static (HttpStatusCode Status, string? Code) Answer(ApiAnswer answer) => (answer.Status, answer.Code);

    private static async Task<IReadOnlyList<JsonElement>> ListAsync(ApiClient api, string query) =>
        [.. (await api.GetAsync($"tasks{query}")).Body.GetProperty("tasks").EnumerateArray()];
}
