using System.Net;
using System.Net.Http.Headers;
using Microsoft.Extensions.DependencyInjection;
using Pixora.Hub.Security;
using Pixora.Hub.Store;
using Pixora.Media.Graph;
using Pixora.Media.Storage;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Api;

/// <summary>A film is watched by a link, by whoever has it, until it expires or is revoked.</summary>
public sealed class SharesApiTests : IDisposable
{
    private static readonly string[] NotShown = ["file.unknown", "auth.required"];

    private readonly TemporaryFolder data = new();
    private readonly MovedClock clock = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task A_link_shows_the_film_and_nothing_else_of_its_task_to_who_has_not_signed_in()
    {
        await using var studio = await OpenAsync();
        using var owner = new ApiClient(studio);
        var task = await studio.FilmAsync();
        var (_, path) = await ShareAsync(owner, task);
        File.WriteAllText(Path.Combine(data.Path, "films", task, "captions.vtt"), "WEBVTT");
        using var anybody = new Browser(studio.Address);

        using var page = await anybody.GetAsync(path);
        var html = await TextAsync(page);
        using var json = await anybody.SendAsync(
            HttpMethod.Get, path, null, new KeyValuePair<string, string>("Accept", "application/json"));
        var told = await TextAsync(json);
        using var film = await anybody.GetAsync($"{path}/final_video.mp4");

        Assert.Equal((HttpStatusCode.OK, "text/html"), (page.StatusCode, page.Content.Headers.ContentType?.MediaType));
        Assert.Contains("<h1>Two scenes</h1>", html, StringComparison.Ordinal);
        Assert.Contains($"{path}/captions.vtt", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(task, html + told, StringComparison.Ordinal);
        Assert.StartsWith("""{"title":"Two scenes","seconds":""", told, StringComparison.Ordinal);
        Assert.Equal(
            StagedRenderer.Film, await film.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        foreach (var answer in new[] { page, json, film })
        {
            Assert.Contains("noindex", answer.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
            Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
            Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        }

        string[] others =
            [$"{path}/script.json", $"{path}/..%2f{task}", $"/films/{task}/final_video.mp4", $"/api/v1/tasks/{task}"];
        foreach (var other in others)
        {
            Assert.Contains(await anybody.AskAsync(HttpMethod.Get, other), NotShown);
        }
    }

    [Fact]
    public async Task Only_the_files_that_the_film_has_are_named()
    {
        await using var studio = await OpenAsync();
        using var owner = new ApiClient(studio);
        var task = await studio.FilmAsync();
        var (_, path) = await ShareAsync(owner, task);
        using var anybody = new Browser(studio.Address);
        using var page = await anybody.GetAsync(path);
        using var head = await anybody.SendAsync(HttpMethod.Head, path, null);
        using var json = await anybody.SendAsync(HttpMethod.Get, path, null, new KeyValuePair<string, string>("Accept", "application/json"));

        Assert.DoesNotContain("<track", await TextAsync(page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.EndsWith("""
            "files":["final_video.mp4"]}
            """.Trim(), await TextAsync(json), StringComparison.Ordinal);
    }

    [Fact]
    public async Task However_many_ask_at_once_a_film_has_no_more_than_its_links_and_the_oldest_revoked_ones_go()
    {
        await using var studio = await OpenAsync();
        var task = await studio.FilmAsync();
        var links = studio.Services.GetRequiredService<ShareLinks>();
        var id = new VideoTaskId(task);

        var made = await Task.WhenAll(
            Enumerable.Range(0, ShareLinks.MostLinks + 30).Select(_ => links.MakeAsync(id, TimeSpan.FromHours(1))));
        Assert.Equal(ShareLinks.MostLinks, made.Count(link => link.Refusal is null));
        Assert.All(made.Where(link => link.Link is null), link => Assert.Equal("limit.shares", link.Refusal!.Code));

        var store = studio.Services.GetRequiredService<ShareStore>();
        foreach (var round in Enumerable.Range(0, 2))
        {
            foreach (var link in (await store.ListAsync(id)).Where(link => link.RevokedAt is null))
            {
                await links.RevokeAsync(id, link.Id);
            }

            await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => links.MakeAsync(id, TimeSpan.FromHours(1))));
            Assert.Equal(ShareLinks.MostLinks + 30, (await store.ListAsync(id)).Count);
        }
    }

    [Fact]
    public async Task A_revoked_link_stops_a_film_that_plays_at_the_next_range()
    {
        await using var studio = await OpenAsync();
        using var owner = new ApiClient(studio);
        var task = await studio.FilmAsync();
        var (id, path) = await ShareAsync(owner, task);
        var (_, other) = await ShareAsync(owner, task);
        using var anybody = new Browser(studio.Address);
        Assert.Equal(HttpStatusCode.PartialContent, await RangeAsync(anybody, path));

        using var revoked = await owner.Http.DeleteAsync(
            new Uri($"api/v1/tasks/{task}/shares/{id}", UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NoContent, revoked.StatusCode);

        Assert.Equal(HttpStatusCode.NotFound, await RangeAsync(anybody, path));
        Assert.Equal("share.revoked", await anybody.AskAsync(HttpMethod.Get, $"{path}/final_video.mp4"));
        using var page = await anybody.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Contains("has revoked the link", await TextAsync(page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.PartialContent, await RangeAsync(anybody, other));
    }

    [Fact]
    public async Task An_expired_link_says_so_and_outlives_a_restart_until_then()
    {
        string path;
        await using (var studio = await OpenAsync())
        {
            using var owner = new ApiClient(studio);
            path = (await ShareAsync(owner, await studio.FilmAsync(), hours: 2)).Path;
        }

        await using var again = await OpenAsync();
        using var anybody = new Browser(again.Address);
        Assert.Equal(HttpStatusCode.PartialContent, await RangeAsync(anybody, path));
        clock.Move(TimeSpan.FromHours(2));

        Assert.Equal("share.expired", await anybody.AskAsync(HttpMethod.Get, $"{path}/final_video.mp4"));
        using var page = await anybody.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        Assert.Contains("has expired", await TextAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_says_when_each_was_used_last_and_no_secret_is_kept()
    {
        await using var studio = await OpenAsync();
        using var owner = new ApiClient(studio);
        var task = await studio.FilmAsync();
        var (id, path) = await ShareAsync(owner, task);
        Assert.Equal([null], await UsesAsync());
        using var anybody = new Browser(studio.Address);

        await RangeAsync(anybody, path);

        var used = Assert.Single(await UsesAsync());
        Assert.NotNull(used);
        Assert.Empty(await studio.NamingAsync(path["/s/".Length..]));
        Assert.NotEmpty(await studio.NamingAsync(id));

        async Task<IEnumerable<string?>> UsesAsync() => (await owner.GetAsync($"tasks/{task}/shares"))
            .Body.EnumerateArray().Select(share => share.GetProperty("lastUsedAt").GetString());
    }

    [Fact]
    public async Task Guesses_are_slowed_down_and_never_cost_the_right_link()
    {
        await using var studio = await OpenAsync();
        using var owner = new ApiClient(studio);
        var (_, path) = await ShareAsync(owner, await studio.FilmAsync());
        using var anybody = new Browser(studio.Address);

        var guesses = await Task.WhenAll(Enumerable.Range(0, 100).Select(
            guess => anybody.AskAsync(HttpMethod.Get, $"/s/{path[3..^3]}{guess:000}/final_video.mp4")));

        Assert.Contains("share.unknown", guesses);
        Assert.Contains("limit.attempts", guesses);
        Assert.Equal(HttpStatusCode.PartialContent, await RangeAsync(anybody, path));
    }

    [Fact]
    public async Task A_deleted_film_is_not_shown_and_cannot_be_shared()
    {
        await using var studio = await OpenAsync();
        using var owner = new ApiClient(studio);
        var task = await studio.FilmAsync();
        var (_, path) = await ShareAsync(owner, task);
        using var anybody = new Browser(studio.Address);
        await owner.CommandAsync(task, new { type = "delete_task" });

        Assert.Equal("film.missing", await anybody.AskAsync(HttpMethod.Get, $"{path}/final_video.mp4"));
        Assert.Equal("404", await anybody.AskAsync(HttpMethod.Get, path));
        Assert.Equal("task.deleted", (await owner.PostAsync($"tasks/{task}/shares", new { }, null)).Code);
        Assert.Equal("share.hours", (await owner.PostAsync($"tasks/{task}/shares", new { hours = 0 }, null)).Code);
    }

    [Fact]
    public async Task A_film_that_is_kept_far_away_is_never_given_away_by_its_address()
    {
        await using var studio = await TestStudio.OpenAsync(
            data, builder => builder.Services.AddSingleton<IFilmShelf, FarShelf>());
        using var owner = new ApiClient(studio);
        var (_, path) = await ShareAsync(owner, await studio.FilmAsync());
        using var anybody = new Browser(studio.Address);

        Assert.Equal(HttpStatusCode.PartialContent, await RangeAsync(anybody, path));
    }

    private Task<TestStudio> OpenAsync() => TestStudio.OpenAsync(data, clock.Plant);

    private static async Task<(string Id, string Path)> ShareAsync(ApiClient owner, string task, int? hours = null)
    {
        var answer = await owner.PostAsync($"tasks/{task}/shares", new { hours }, null);
        Assert.Equal(HttpStatusCode.Created, answer.Status);
        return (answer.Text("id")!, answer.Text("path")!);
    }

    private static Task<string> TextAsync(HttpResponseMessage answer) =>
        answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static async Task<HttpStatusCode> RangeAsync(Browser browser, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{path}/final_video.mp4")
        {
            Headers = { Range = new RangeHeaderValue(100, 199) },
        };
        using var answer = await browser.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    /// <summary>Films that anybody may fetch elsewhere for a while.</summary>
    private sealed class FarShelf : IFilmShelf
    {
        public IReadOnlyList<ShelvedFilm> Films => [];

        public Task<bool> RemoveAsync(string name, Func<Task<bool>> isUnwanted) => Task.FromResult(false);

        public Task<AssetContent?> OpenAsync(
            string name, string file, IEnumerable<AssetKey> madeFor, CancellationToken cancellationToken)
        {
            var record = new AssetRecord(
                AssetKind.Film, "mp4", StagedRenderer.Film.Length, new string('a', 64), "test",
                DateTimeOffset.UnixEpoch, new());
            return Task.FromResult<AssetContent?>(
                new(madeFor.First(), new MemoryStream(StagedRenderer.Film), record, new Uri("https://bucket.example/")));
        }

        public Task<IReadOnlyList<ShelvedFile>> ListAsync(
            string name, IEnumerable<AssetKey> madeFor, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<ShelvedFile>>([]);
    }
}
