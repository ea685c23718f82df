using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Api;

[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class FilmsApiTests(SharedStudio shared) : IClassFixture<SharedStudio>
{
    [Fact]
    public async Task A_film_is_handed_out_whole_and_in_ranges()
    {
        await using var studio = shared.Enter();
        using var http = studio.Http();
        var film = $"films/{await studio.FilmAsync()}/final_video.mp4";

        using var whole = await http.GetAsync(new Uri(film, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("video/mp4", whole.Content.Headers.ContentType?.MediaType);
        Assert.Equal("bytes", whole.Headers.AcceptRanges.Single());
        Assert.Equal(
            StagedRenderer.Film, await whole.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        using var request =
            new HttpRequestMessage(HttpMethod.Get, film) { Headers = { Range = new RangeHeaderValue(100, 199) } };
        using var part = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(StagedRenderer.Film[100..200], await part.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_film_is_described_as_what_it_shows_though_its_plan_is_called_otherwise_by_now()
    {
        await using var studio = shared.Enter();
        using var client = new ApiClient(studio);
        var task = await studio.FilmAsync();
        var address = new Uri($"films/{task}/description.txt", UriKind.Relative);
        await client.CommandAsync(task, new { type = "set_title", title = "Another title" }, "title-1");

        using var answer = await client.Http.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal("text/plain", answer.Content.Headers.ContentType?.MediaType);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("Two scenes\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task A_damaged_film_is_not_handed_out(string method)
    {
        await using var studio = shared.Enter();
        using var http = studio.Http();
        var task = await studio.FilmAsync();
        var address = new Uri($"films/{task}/final_video.mp4", UriKind.Relative);
        var file = Path.Combine(shared.Data, "films", task, "final_video.mp4");
        Assert.Equal(
            HttpStatusCode.OK, (await http.SendAsync(new(new(method), address), TestContext.Current.CancellationToken)).StatusCode);

        foreach (var damaged in new byte[][] { [.. StagedRenderer.Film.Reverse()], StagedRenderer.Film[..500], [] })
        {
            await File.WriteAllBytesAsync(file, damaged, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.NotFound, (await http.SendAsync(
                new(new(method), address), TestContext.Current.CancellationToken)).StatusCode);
            Assert.Equal("film.missing", await CodeAsync(http, address.OriginalString));
        }

        File.Delete(file);
        Directory.CreateDirectory(file);
        Assert.Equal(
            HttpStatusCode.NotFound, (await http.SendAsync(new(new(method), address), TestContext.Current.CancellationToken)).StatusCode);
        Directory.Delete(file);
        await File.WriteAllBytesAsync(file, StagedRenderer.Film, TestContext.Current.CancellationToken);
        Assert.Equal(
            HttpStatusCode.OK, (await http.SendAsync(new(new(method), address), TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_films_tag_says_whether_a_range_continues_it()
    {
        await using var studio = shared.Enter();
        using var http = studio.Http();
        var film = new Uri($"films/{await studio.FilmAsync()}/final_video.mp4", UriKind.Relative);
        var tag = (await http.GetAsync(film, TestContext.Current.CancellationToken)).Headers.ETag!;

        Assert.False(tag.IsWeak);
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(headers => headers.IfNoneMatch.Add(tag)));
        Assert.Equal(HttpStatusCode.PartialContent, await StatusAsync(headers => Continue(headers, tag)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(headers => Continue(headers, new("\"another\""))));
        Assert.Equal(
            HttpStatusCode.RequestedRangeNotSatisfiable, await StatusAsync(headers => headers.Range = new(5000, 6000)));

        async Task<HttpStatusCode> StatusAsync(Action<HttpRequestHeaders> ask)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, film);
            ask(request.Headers);
            return (await http.SendAsync(request, TestContext.Current.CancellationToken)).StatusCode;
        }
    }

    [Fact]
    public async Task No_other_name_becomes_a_path()
    {
        await using var studio = shared.Enter();
        using var http = studio.Http();
        var task = await studio.FilmAsync();
        var asIs = new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true };
        string[] names =
        [
            "hub.lock", "..%2f..%2fhub.lock", "%2e%2e%2f%2e%2e%2ftasks", "..", "scene_1%2fscript.json",
            "FINAL_VIDEO.MP4",
        ];

        foreach (var name in names)
        {
            using var answer = await http.GetAsync(
                new Uri($"{studio.Address}films/{task}/{name}", asIs), TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{name}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task What_is_not_there_is_said_with_a_code()
    {
        await using var studio = shared.Enter();
        await using var viewer = await studio.ComeAsync();
        using var http = studio.Http();
        var unfinished = await viewer.CreateReviewedAsync();

        Assert.Equal("task.unknown", await CodeAsync(http, "films/0123456789abcdef0123456789abcdef/final_video.mp4"));
        Assert.Equal("film.missing", await CodeAsync(http, $"films/{unfinished}/final_video.mp4"));
        Assert.Equal("film.missing", await CodeAsync(http, $"films/{unfinished}/description.txt"));
        Assert.Equal("file.unknown", await CodeAsync(http, $"films/{unfinished}/notes.txt"));
    }

    private static void Continue(HttpRequestHeaders headers, EntityTagHeaderValue tag)
    {
        headers.Range = new(100, 199);
        headers.IfRange = new(tag);
    }

    private static async Task<string?> CodeAsync(HttpClient http, string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("code").GetString();
    }
}
