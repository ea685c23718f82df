using System.IO.Compression;
using System.Net;
using System.Text.Json;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Films;

[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class FilmArchiveTests : IDisposable
{
    private readonly TemporaryFolder data = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task A_films_folder_comes_as_one_ZIP_that_is_named_after_film_and_version_and_lies_nowhere_on_disk()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        using var http = studio.Http();
        var task = await studio.FilmAsync();
        var script = string.Concat(Enumerable.Repeat("""{"scene":"a hill"}""", 100));
        Write(task, "scene_1/script.json", script);
        Write(task, "scene_1/image/scene_image.png", "not what was made for it");
        File.CreateSymbolicLink(Path.Combine(data.Path, "films", task, "odd.png"), "nowhere");
        var before = Files();

        using var answer = await http.GetAsync(Address(task), Token);

        Assert.Equal("application/zip", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("Two-scenes-v1.zip", answer.Content.Headers.ContentDisposition?.FileNameStar);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        await using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync(Token));
        Assert.Equal(
            [
                "Two-scenes-v1/final_video.mp4", "Two-scenes-v1/scene_1/script.json", "Two-scenes-v1/description.txt",
                "Two-scenes-v1/manifest.json",
            ],
            zip.Entries.Select(entry => entry.FullName));
        Assert.Equal(StagedRenderer.Film, await BytesAsync(zip.Entries[0]));
        // Stored: what a film is made of is compressed already.
        Assert.Equal(StagedRenderer.Film.Length, zip.Entries[0].CompressedLength);
        Assert.Equal(script, System.Text.Encoding.UTF8.GetString(await BytesAsync(zip.Entries[1])));
        Assert.True(zip.Entries[1].CompressedLength < script.Length / 2);
        var manifest = JsonSerializer.Deserialize<JsonElement>(await BytesAsync(zip.Entries[3]));
        Assert.Equal((task, "Two scenes"), (manifest.GetProperty("task").GetString(), manifest.GetProperty("title").GetString()));
        Assert.Equal(1, manifest.GetProperty("revision").GetInt32());
        var missing = Assert.Single(manifest.GetProperty("missing").EnumerateArray());
        Assert.Equal("scene_1/image/scene_image.png", missing.GetProperty("file").GetString());
        Assert.Equal("asset.missing", missing.GetProperty("code").GetString());
        Assert.Equal(before, Files());
    }

    [Fact]
    public async Task One_that_is_left_stops_and_makes_room()
    {
        await using var studio = await TestStudio.OpenAsync(data, [new("Pixora:Limits:Connections", "1")]);
        using var http = studio.Http();
        studio.Renderer.Go();
        string task;
        await using (var viewer = await studio.ComeAsync())
        {
            task = await viewer.CreateReviewedAsync();
            await viewer.ApproveAsync(task);
            await viewer.UntilAsync("completed");
        }

        // More than fits between the two.
        Write(task, "scene_1/script.json", string.Concat(Enumerable.Range(0, 4_000_000).Select(i => $"{i * 2654435761L % 1_000_003}")));
        using var reading = await UntilAsync(http, task, status => status is HttpStatusCode.OK);
        using var second = await http.GetAsync(Address(task), HttpCompletionOption.ResponseHeadersRead, Token);
        Assert.Contains("limit.connections", await second.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);

        reading.Dispose();

        using var again = await UntilAsync(http, task, status => status is HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_there_is_no_film_of_has_no_archive()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        using var client = new ApiClient(studio);
        using var stranger = studio.Http("stranger");
        var film = await studio.FilmAsync();
        var unfinished = (await client.CreateAsync(key: "create-2")).Text("taskId")!;

        Assert.Contains("film.missing", await TextAsync(client.Http, unfinished), StringComparison.Ordinal);
        Assert.Contains("task.unknown", await TextAsync(stranger, film), StringComparison.Ordinal);
        Assert.Contains("task.id", await TextAsync(client.Http, "nothing"), StringComparison.Ordinal);
        await File.WriteAllBytesAsync(Path.Combine(data.Path, "films", film, "final_video.mp4"), StagedRenderer.Film[..500], Token);
        Assert.Contains("film.missing", await TextAsync(client.Http, film), StringComparison.Ordinal);
    }

    private static Uri Address(string task) => new($"films/{task}/film.zip", UriKind.Relative);

    private static async Task<string> TextAsync(HttpClient http, string task)
    {
        using var answer = await http.GetAsync(Address(task), Token);
        Assert.False(answer.IsSuccessStatusCode);
        return await answer.Content.ReadAsStringAsync(Token);
    }

    private static async Task<HttpResponseMessage> UntilAsync(HttpClient http, string task, Predicate<HttpStatusCode> isSo)
    {
        while (true)
        {
            var answer = await http.GetAsync(Address(task), HttpCompletionOption.ResponseHeadersRead, Token);
            if (isSo(answer.StatusCode))
            {
                return answer;
            }

            answer.Dispose();
        }
    }

    private static async Task<byte[]> BytesAsync(ZipArchiveEntry entry)
    {
        await using var content = await entry.OpenAsync(Token);
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, Token);
        return bytes.ToArray();
    }

    private void Write(string task, string file, string text)
    {
        var path = Path.Combine(data.Path, "films", task, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private List<string> Files() => Directory.EnumerateFiles(data.Path, "*", SearchOption.AllDirectories)
        .Where(file => !file.Contains("/store/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
}
