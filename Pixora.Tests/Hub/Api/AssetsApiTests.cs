using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Pixora.Media.Graph;
using Pixora.Media.Storage;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Api;

[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class AssetsApiTests : IDisposable
{
    /// <summary>As the renderer of the tests notes a picture.</summary>
    private static readonly string Picture = new('a', 64);

    private static readonly byte[] Drawn = [.. Enumerable.Range(0, 500).Select(i => (byte)i)];

    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task The_picture_of_a_scene_is_handed_out_for_good()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        using var http = studio.Http();
        var address = $"api/v1/tasks/{await studio.FilmAsync()}/assets/{Picture}";
        Keep(Picture, Drawn);

        using var whole = await http.GetAsync(
            new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal("image/png", whole.Content.Headers.ContentType?.MediaType);
        Assert.Equal(Drawn, await whole.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Contains("immutable", whole.Headers.CacheControl?.ToString(), StringComparison.Ordinal);

        using var again =
            new HttpRequestMessage(HttpMethod.Get, address) { Headers = { IfNoneMatch = { whole.Headers.ETag! } } };
        Assert.Equal(HttpStatusCode.NotModified, (await http.SendAsync(again, TestContext.Current.CancellationToken)).StatusCode);

        using var part =
            new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new RangeHeaderValue(10, 19) } };
        using var range = await http.SendAsync(part, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.PartialContent, range.StatusCode);
        Assert.Equal(Drawn[10..20], await range.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_picture_that_is_kept_elsewhere_is_handed_out_from_there_or_read_there_by_the_client()
    {
        var blobs = new RemoteBlobs(TimeProvider.System);
        await using var studio = await TestStudio.OpenAsync(
            data, builder => builder.Services.AddSingleton<IBlobStore>(blobs));
        var address = new Uri(studio.Address, $"api/v1/tasks/{await studio.FilmAsync()}/assets/{Picture}");
        blobs.Spoil(new BlobName(new AssetKey(Picture), "png"), Drawn);
        blobs.Spoil(AssetRecords.Of(new AssetKey(Picture)), Record(Drawn));
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        http.DefaultRequestHeaders.Authorization = new("Bearer", studio.Token());

        using var part =
            new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new RangeHeaderValue(490, null) } };
        using var range = await http.SendAsync(part, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.PartialContent, range.StatusCode);
        Assert.Equal(Drawn[490..], await range.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal([490L], blobs.Opened.Where(read => read.Name.Extension == "png").Select(read => read.From));

        blobs.Address = new Uri("https://bucket.example/");
        using var sent = await http.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Equal(new Uri(blobs.Address, $"aa/{Picture}.png"), sent.Headers.Location);
        Assert.Contains("no-store", sent.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_asset_of_somebody_elses_task_is_no_asset()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        using var stranger = new ApiClient(studio, "stranger");
        var task = await studio.FilmAsync();
        Keep(Picture, Drawn);
        await using var viewer = await studio.ComeAsync("stranger");
        var own = await viewer.CreateReviewedAsync();

        Assert.Equal("task.unknown", await CodeAsync(stranger, task, Picture));
        Assert.Equal("asset.unknown", await CodeAsync(stranger, own, Picture));
    }

    [Fact]
    public async Task What_is_not_there_is_said_with_a_code()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        using var client = new ApiClient(studio);
        var task = await studio.FilmAsync();
        Keep(new string('c', 64), Drawn);

        Assert.Equal("asset.missing", await CodeAsync(client, task, Picture));
        Assert.Equal("asset.unknown", await CodeAsync(client, task, new string('c', 64)));
        Assert.Equal("asset.unknown", await CodeAsync(client, task, "..%2f..%2fhub.lock"));
        Assert.Equal("task.id", await CodeAsync(client, "nothing", Picture));
    }

    [Fact]
    public async Task A_damaged_asset_is_not_handed_out()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        using var client = new ApiClient(studio);
        var task = await studio.FilmAsync();
        Keep(Picture, Drawn, recorded: [.. Drawn.Reverse()]);

        Assert.Equal("asset.missing", await CodeAsync(client, task, Picture));
    }

    private static async Task<string?> CodeAsync(ApiClient client, string task, string key) =>
        (await client.GetAsync($"tasks/{task}/assets/{key}")).Code;

    /// <summary>Puts a picture into the store as a maker leaves it.</summary>
    /// <param name="recorded">What its record says it is, when that differs.</param>
    private void Keep(string key, byte[] content, byte[]? recorded = null)
    {
        var shelf = Directory.CreateDirectory(Path.Combine(data.Path, "assets", key[..2])).FullName;
        File.WriteAllBytes(Path.Combine(shelf, $"{key}.png"), content);
        File.WriteAllBytes(Path.Combine(shelf, $"{key}.json"), Record(recorded ?? content));
    }

    private static byte[] Record(byte[] content) => AssetRecords.Write(new AssetRecord(
        AssetKind.Image,
        "png",
        content.Length,
        Convert.ToHexStringLower(SHA256.HashData(content)),
        "test 1",
        DateTimeOffset.UnixEpoch,
        AssetDetail.None));
}
