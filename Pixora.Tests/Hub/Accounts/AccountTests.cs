using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Pixora.Hub.Contracts;
using Pixora.Media.Graph;
using Pixora.Media.Storage;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Accounts;

public sealed class AccountTests : IDisposable
{
    private static readonly Uri Me = new("api/v1/me", UriKind.Relative);
    private static readonly Uri Export = new("api/v1/me/export", UriKind.Relative);

    private readonly TemporaryFolder data = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task Everything_of_one_user_is_in_one_zip_and_nothing_of_another()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        await using var viewer = await studio.ComeAsync();
        await using var other = await studio.ComeAsync("other");
        var film = await studio.FilmAsync();
        var foreign = await other.CreateReviewedAsync();
        var deleted = await viewer.CreateReviewedAsync("create-2");
        await viewer.SendAsync(deleted, new { type = "set_preferences", preferences = new { style = "noir" } });
        await viewer.SendAsync(deleted, new { type = "delete_task" });
        using var http = studio.Http();

        using var answer = await http.GetAsync(Export, Token);
        await using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync(Token));

        Assert.Equal(
            ("application/zip", "no-store"), (answer.Content.Headers.ContentType?.MediaType, answer.Headers.CacheControl?.ToString()));
        Assert.StartsWith("pixora-", answer.Content.Headers.ContentDisposition?.FileName, StringComparison.Ordinal);
        Assert.Equal("manifest.json", zip.Entries[^1].FullName);
        var manifest = Json(zip, "manifest.json");
        Assert.Equal(
            new[] { film, deleted }, manifest.GetProperty("tasks").EnumerateArray().Select(task => task.GetProperty("id").GetString()));
        Assert.Equal(
            [JsonValueKind.Null, JsonValueKind.String],
            manifest.GetProperty("tasks").EnumerateArray().Select(task => task.GetProperty("deletedUntil").ValueKind));
        Assert.Empty(manifest.GetProperty("missing").EnumerateArray());
        var place = $"tasks/{film}-Two-scenes";
        var video = zip.GetEntry($"{place}/final_video.mp4")!;
        Assert.Equal(StagedRenderer.Film, Bytes(video));
        Assert.Equal(video.Length, video.CompressedLength);
        var lines = Text(zip, $"{place}/story.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var facts = lines.Select(line => JsonSerializer.Deserialize<RawFact>(line, JsonSerializerOptions.Web)!);
        Assert.Equal(
            (await viewer.AskAsync(film)).Facts.Select(fact => (fact.Seq, fact.Type)), facts.Select(fact => (fact.Seq, fact.Type)));
        Assert.Equal("Two scenes", Json(zip, $"{place}/plan.json").GetProperty("title").GetString());
        Assert.Contains("offline", Text(zip, $"{place}/usage.jsonl"), StringComparison.Ordinal);
        Assert.Equal("noir", Json(zip, "preferences.json").GetProperty("style").GetString());
        Assert.DoesNotContain(
            zip.Entries, entry => $"{entry.FullName} {Text(zip, entry.FullName)}".Contains(foreign, StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_an_export_could_not_hold_is_named()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        var film = await studio.FilmAsync();
        File.Delete(Path.Combine(data.Path, "films", film, "final_video.mp4"));
        var damaged = new string('d', 32);
        await studio.Ask((database, keys) => database.ListRightPushAsync(keys.Story(new(damaged)), "{not a fact"));
        await studio.Ask((database, keys) => database.SortedSetAddAsync(keys.Tasks(new("local")), damaged, 1));
        using var http = studio.Http();

        await using var zip = new ZipArchive(await http.GetStreamAsync(Export, Token));

        var missing = Json(zip, "manifest.json").GetProperty("missing").EnumerateArray();
        Assert.Equal(
            [$"{film} final_video.mp4 film.missing", $"{damaged}  task.damaged"],
            missing.Select(part => $"{part.GetProperty("task")} {part.GetProperty("file")} {part.GetProperty("code")}")
                .OrderBy(part => part.EndsWith("damaged", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_export_of_nothing_is_whole_too()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        using var http = studio.Http();

        await using var zip = new ZipArchive(await http.GetStreamAsync(Export, Token));

        Assert.Equal(
            ["preferences.json", "choices.json", "manifest.json"], zip.Entries.Select(entry => entry.FullName));
    }

    [Fact]
    public async Task A_user_has_one_export_at_a_time_and_one_that_is_left_makes_room()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        var film = await studio.FilmAsync();
        await EnlargeAsync(Path.Combine(data.Path, "films", film, "final_video.mp4"));

        using var http = studio.Http();
        using var reading = await http.GetAsync(Export, HttpCompletionOption.ResponseHeadersRead, Token);
        using var second = await http.GetAsync(Export, HttpCompletionOption.ResponseHeadersRead, Token);
        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
        Assert.Contains("limit.exports", await second.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        using var other = studio.Http("other");
        using var theirs = await other.GetAsync(Export, Token);
        Assert.Equal(HttpStatusCode.OK, theirs.StatusCode);

        reading.Dispose();
        HttpStatusCode status;
        do
        {
            using var again = await http.GetAsync(Export, HttpCompletionOption.ResponseHeadersRead, Token);
            status = again.StatusCode;
        }
        while (status is HttpStatusCode.TooManyRequests);

        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Fact]
    public async Task Everything_of_mine_is_deleted_at_one_call_and_nothing_of_anybody_else()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        await using var viewer = await studio.ComeAsync();
        await using var other = await studio.ComeAsync("other");
        var making = await viewer.CreateReviewedAsync();
        var foreign = await other.CreateReviewedAsync();
        var reviewed = (await viewer.CreateAsync(commandId: "create-2")).TaskId!;
        await viewer.SendAsync(making, new { type = "set_preferences", preferences = new { style = "noir" } });
        await other.SendAsync(foreign, new { type = "set_preferences", preferences = new { style = "vivid" } });
        await viewer.ApproveAsync(making);
        await studio.Renderer.Begun;

        var (status, tasks) = await DeleteAsync(studio);

        Assert.Equal((HttpStatusCode.OK, 2), (status, tasks));
        await studio.Renderer.Stopped;
        await viewer.UntilAsync("task_deleted");
        using var api = new ApiClient(studio);
        Assert.Empty((await api.GetAsync("tasks")).Body.GetProperty("tasks").EnumerateArray());
        Assert.Equal(2, (await api.GetAsync("tasks?deleted=true")).Body.GetProperty("tasks").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, (await api.GetAsync("preferences")).Body.GetProperty("style").ValueKind);
        Assert.True((await viewer.SendAsync(reviewed, new { type = "restore_task" })).Ok);
        using var theirs = new ApiClient(studio, "other");
        Assert.Equal("vivid", (await theirs.GetAsync("preferences")).Text("style"));
        Assert.Equal(
            foreign,
            Assert.Single((await theirs.GetAsync("tasks")).Body.GetProperty("tasks").EnumerateArray()).GetProperty("id").GetString());
    }

    [Fact]
    public async Task The_limit_of_commands_counts_the_deletion_of_everything_once_and_does_not_stop_it_halfway()
    {
        await using var studio = await TestStudio.OpenAsync(data, [new("Pixora:Limits:CommandsPerMinute", "4")]);
        await using var viewer = await studio.ComeAsync();
        foreach (var id in (string[])["create-1", "create-2", "create-3"])
        {
            await viewer.CreateReviewedAsync(id);
        }

        Assert.Equal((HttpStatusCode.OK, 3), await DeleteAsync(studio));
    }

    [Fact]
    public async Task A_task_that_a_damaged_list_names_though_it_is_deleted_is_asked_once()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        await using var viewer = await studio.ComeAsync();
        var task = await viewer.CreateReviewedAsync();
        await viewer.SendAsync(task, new { type = "delete_task" });
        await studio.Ask((database, keys) => database.SortedSetAddAsync(keys.Tasks(new("local")), task, 1));

        Assert.Equal((HttpStatusCode.OK, 0), await DeleteAsync(studio));
    }

    [Fact]
    public async Task What_cannot_be_deleted_is_said_when_all_the_rest_is_and_repeating_finishes_it()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        await using var viewer = await studio.ComeAsync();
        var task = await viewer.CreateReviewedAsync();
        await viewer.SendAsync(task, new { type = "set_preferences", preferences = new { style = "noir" } });
        var lost = new string('d', 32);
        await studio.Ask(
            (database, keys) => database.SortedSetAddAsync(keys.Tasks(new("local")), lost, double.MaxValue));

        Assert.Equal(HttpStatusCode.InternalServerError, (await DeleteAsync(studio)).Status);

        Assert.Equal("task.deleted", (await viewer.SendAsync(task, new { type = "undo" })).Code);
        using var api = new ApiClient(studio);
        Assert.Equal(JsonValueKind.Null, (await api.GetAsync("preferences")).Body.GetProperty("style").ValueKind);
        await studio.Ask((database, keys) => database.SortedSetRemoveAsync(keys.Tasks(new("local")), lost));
        Assert.Equal((HttpStatusCode.OK, 0), await DeleteAsync(studio));
    }

    [Theory]
    [InlineData(null, HttpStatusCode.UnsupportedMediaType)]
    [InlineData("{}", HttpStatusCode.BadRequest)]
    [InlineData("""{"confirm":"yes"}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"confirm":"delete everything","of":"other"}""", HttpStatusCode.BadRequest)]
    public async Task Nothing_is_deleted_by_mistake(string? body, HttpStatusCode status)
    {
        await using var studio = await TestStudio.OpenAsync(data);
        await using var viewer = await studio.ComeAsync();
        var task = await viewer.CreateReviewedAsync();

        Assert.Equal(
            status, (await DeleteAsync(studio, body is null ? null : new StringContent(body, Encoding.UTF8, "application/json"))).Status);

        Assert.True((await viewer.SendAsync(task, new { type = "set_title", title = "B" })).Ok);
    }

    [Fact]
    public async Task Nobody_gets_or_deletes_anything_without_signing_in()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        using var http = new HttpClient { BaseAddress = studio.Address };
        using var answer = await http.GetAsync(Export, Token);
        using var request = new HttpRequestMessage(
            HttpMethod.Delete, Me) { Content = JsonContent.Create(new { confirm = "delete everything" }) };
        using var deletion = await http.SendAsync(request, Token);

        Assert.Equal(
            [HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized], [answer.StatusCode, deletion.StatusCode]);
    }

    /// <summary>Makes a film longer than all buffers between the server and a client that does not read.</summary>
    private async Task EnlargeAsync(string path)
    {
        await using var film = new FileStream(path, FileMode.Open);
        film.SetLength(60_000_000);
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(film, Token));
        var record = new AssetRecord(
            AssetKind.Film, "mp4", film.Length, sha256, "test 1", DateTimeOffset.UnixEpoch, AssetDetail.None);
        var place = Path.Combine(data.Path, "assets", AssetRecords.Of(new AssetKey(new string('f', 64))).Path);
        await File.WriteAllBytesAsync(place, AssetRecords.Write(record), Token);
    }

    private static Task<(HttpStatusCode Status, int? Tasks)> DeleteAsync(TestStudio studio) =>
        DeleteAsync(studio, JsonContent.Create(new { confirm = "delete everything" }));

    private static async Task<(HttpStatusCode Status, int? Tasks)> DeleteAsync(TestStudio studio, HttpContent? body)
    {
        using var http = studio.Http();
        using var request = new HttpRequestMessage(HttpMethod.Delete, Me) { Content = body };
        using var answer = await http.SendAsync(request, Token);
        return (
            answer.StatusCode, answer.IsSuccessStatusCode ? (await answer.Content.ReadFromJsonAsync<DeletedAccount>(Token))!.Tasks : null);
    }

    private static JsonElement Json(ZipArchive zip, string name) =>
        JsonSerializer.Deserialize<JsonElement>(Text(zip, name));

    private static string Text(ZipArchive zip, string name) => Encoding.UTF8.GetString(Bytes(zip.GetEntry(name)!));

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var from = entry.Open();
        using var bytes = new MemoryStream();
        from.CopyTo(bytes);
        return bytes.ToArray();
    }
}
