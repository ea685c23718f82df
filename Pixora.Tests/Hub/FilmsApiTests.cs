using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub;

public sealed class FilmsApiTests : IDisposable
{
    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task A_film_is_handed_out_whole_and_in_ranges()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        using var http = studio.Http();
        var film = $"films/{await studio.FilmAsync()}/final_video.mp4";

        using var whole = await http.GetAsync(new Uri(film, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("video/mp4", whole.Content.Headers.ContentType?.MediaType);
        Assert.Equal("bytes", whole.Headers.AcceptRanges.Single());
        Assert.Equal(StagedRenderer.Film, await whole.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));

        using var request = new HttpRequestMessage(HttpMethod.Get, film) { Headers = { Range = new RangeHeaderValue(100, 199) } };
        using var part = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal(StagedRenderer.Film[100..200], await part.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("hub.lock")]
    [InlineData("..%2f..%2fhub.lock")]
    [InlineData("%2e%2e%2f%2e%2e%2ftasks")]
    [InlineData("..")]
    [InlineData("scene_1%2fscript.json")]
    [InlineData("FINAL_VIDEO.MP4")]
    public async Task No_other_name_becomes_a_path(string file)
    {
        await using var studio = await TestStudio.OpenAsync(data);
        using var http = studio.Http();
        var task = await studio.FilmAsync();

        using var answer = await http.GetAsync(new Uri($"{studio.Address}films/{task}/{file}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task What_is_not_there_is_said_with_a_code()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        await using var viewer = await studio.ComeAsync();
        using var http = studio.Http();
        var unfinished = await viewer.CreateReviewedAsync();

        Assert.Equal("task.unknown", await CodeAsync(http, "films/0123456789abcdef0123456789abcdef/final_video.mp4"));
        Assert.Equal("film.missing", await CodeAsync(http, $"films/{unfinished}/final_video.mp4"));
        Assert.Equal("file.unknown", await CodeAsync(http, $"films/{unfinished}/notes.txt"));
    }

    private static async Task<string?> CodeAsync(HttpClient http, string path)
    {
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("code").GetString();
    }
}
