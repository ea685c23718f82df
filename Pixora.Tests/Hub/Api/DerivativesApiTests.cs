using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Pixora.Hub.Contracts;
using Pixora.Media.Graph;
using SkiaSharp;

namespace Pixora.Tests.Hub.Api;

[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class DerivativesApiTests(DerivativesStudio studio) : IClassFixture<DerivativesStudio>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Assets => $"api/v1/tasks/{studio.Task}/assets";

    [Fact]
    public async Task The_peaks_of_a_narration_are_made_once_however_many_ask_and_handed_out_like_an_asset()
    {
        using var http = studio.Studio.Http();
        var voice = await studio.KeyAsync("narration");
        var peaks = Derivatives.Peaks(new AssetKey(voice)).Key;
        Assert.Equal(0, studio.Made(peaks));
        Assert.False(File.Exists(Path.Combine(studio.Data, "assets", $"{peaks}"[..2], $"{peaks}.points")));

        var asked = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => GetAsync(http, $"{Assets}/{voice}/peaks")));

        Assert.All(asked, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
        Assert.Equal(1, studio.Made(peaks));
        var whole = asked[0];
        Assert.Equal("application/json", whole.Content.Headers.ContentType?.MediaType);
        Assert.Contains("immutable", whole.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        var sound = (await whole.Content.ReadFromJsonAsync<SoundPeaks>(Strict, Token))!;
        Assert.Equal(("fullScale", 1000, 10, 2.0), (sound.Unit, sound.Scale, sound.StepMs, sound.Seconds));
        Assert.Equal((200, 400), (sound.Points, sound.Data.Count));

        Assert.Equal(
            HttpStatusCode.NotModified,
            (await GetAsync(http, $"{Assets}/{voice}/peaks", headers => headers.IfNoneMatch.Add(whole.Headers.ETag!))).StatusCode);
        var part = await GetAsync(http, $"{Assets}/{voice}/peaks", headers => headers.Range = new RangeHeaderValue(2, 5));
        Assert.Equal(HttpStatusCode.PartialContent, part.StatusCode);
        Assert.Equal("unit", await part.Content.ReadAsStringAsync(Token));
        Assert.Equal(1, studio.Made(peaks));
    }

    [Theory]
    [InlineData("image", 160, 160)]
    [InlineData("image", 320, 320)]
    [InlineData("image", 640, 480)]
    [InlineData("thumbnail", 160, 160)]
    public async Task A_picture_comes_in_small_sizes_and_never_enlarged(string kind, int width, int seen)
    {
        using var http = studio.Studio.Http();

        using var still = await GetAsync(http, $"{Assets}/{await studio.KeyAsync(kind)}/still?width={width}");

        Assert.Equal("image/jpeg", still.Content.Headers.ContentType?.MediaType);
        Assert.Contains("immutable", still.Headers.CacheControl?.ToString(), StringComparison.Ordinal);
        using var picture = SKBitmap.Decode(await still.Content.ReadAsByteArrayAsync(Token));
        Assert.Equal((seen, seen * 9 / 16), (picture.Width, picture.Height));
    }

    [Fact]
    public async Task A_finished_films_music_is_lowered_for_its_narrations()
    {
        using var http = studio.Studio.Http();

        var address = $"api/v1/tasks/{studio.Task}/ducking";

        using var answer = await GetAsync(http, address);

        Assert.True(answer.Headers.CacheControl is { Private: true, NoCache: true });
        var curve = (await answer.Content.ReadFromJsonAsync<DuckingCurve>(Strict, Token))!;
        var voice = await studio.KeyAsync("narration");
        Assert.Equal([voice, voice], curve.Voices.Select(heard => heard.Narration));
        Assert.Equal(curve.Points, curve.Data.Count);
        Assert.Equal((int)Math.Ceiling(curve.Seconds * 1000 / curve.StepMs), curve.Points);
        Assert.All(curve.Voices, heard =>
            Assert.Equal(-1300, curve.Data[(int)((heard.Start + (heard.Seconds / 2)) * 1000 / curve.StepMs)]));
        Assert.Equal(
            HttpStatusCode.NotModified,
            (await GetAsync(http, address, headers => headers.IfNoneMatch.Add(answer.Headers.ETag!))).StatusCode);
    }

    [Fact]
    public async Task How_long_a_narration_speaks_stands_in_the_snapshot()
    {
        using var client = new ApiClient(studio.Studio);

        var assets = (await client.GetAsync($"tasks/{studio.Task}")).Body.GetProperty("snapshot").GetProperty("assets");

        Assert.All(assets.EnumerateArray(), asset => Assert.Equal(
            asset.GetProperty("kind").GetString() == "narration" ? 2 : null as double?,
            asset.TryGetProperty("seconds", out var seconds) ? seconds.GetDouble() : null));
    }

    [Fact]
    public async Task What_cannot_be_drawn_is_said_with_a_code()
    {
        using var client = new ApiClient(studio.Studio);
        using var stranger = new ApiClient(studio.Studio, "stranger");
        var voice = $"tasks/{studio.Task}/assets/{await studio.KeyAsync("narration")}";
        var picture = $"tasks/{studio.Task}/assets/{await studio.KeyAsync("image")}";
        // As the renderer of the tests notes a picture that is not there.
        var missing = $"tasks/{studio.Task}/assets/{new string('a', 64)}";
        var unknown = $"tasks/{studio.Task}/assets/{new string('0', 64)}";

        Assert.Equal("asset.kind", (await client.GetAsync($"{picture}/peaks")).Code);
        Assert.Equal("asset.kind", (await client.GetAsync($"{voice}/still")).Code);
        Assert.Equal("still.width", (await client.GetAsync($"{picture}/still?width=500")).Code);
        Assert.Equal("request.malformed", (await client.GetAsync($"{picture}/still?width=wide")).Code);
        Assert.Equal("asset.missing", (await client.GetAsync($"{missing}/still")).Code);
        Assert.Equal("asset.unknown", (await client.GetAsync($"{unknown}/peaks")).Code);
        Assert.Equal("task.id", (await client.GetAsync($"tasks/nothing/assets/{new string('0', 64)}/peaks")).Code);
        Assert.Equal("task.id", (await client.GetAsync("tasks/nothing/ducking")).Code);
        Assert.Equal("task.unknown", (await stranger.GetAsync($"{picture}/still")).Code);
        Assert.Equal("task.unknown", (await stranger.GetAsync($"{voice}/peaks")).Code);
        Assert.Equal("task.unknown", (await stranger.GetAsync($"tasks/{studio.Task}/ducking")).Code);
        using var another = new ApiClient(studio.Studio, "ada");
        Assert.Equal("film.missing", (await another.GetAsync($"tasks/{await another.CreateReviewedAsync()}/ducking")).Code);
    }

    [Fact]
    public async Task Nothing_is_drawn_of_a_deleted_film()
    {
        const string Owner = "grace";
        await using var viewer = await studio.Studio.ComeAsync(Owner);
        var task = await viewer.CreateReviewedAsync();
        await viewer.ApproveAsync(task);
        await viewer.UntilAsync("completed");
        using var client = new ApiClient(studio.Studio, Owner);
        var drawn = $"tasks/{task}/assets/{await studio.KeyAsync("image")}/still";
        using var before = await client.Http.GetAsync(new Uri($"api/v1/{drawn}", UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.OK, before.StatusCode);

        await viewer.SendAsync(task, new { type = "delete_task" });

        Assert.Equal("asset.missing", (await client.GetAsync(drawn)).Code);
        Assert.Equal("film.missing", (await client.GetAsync($"tasks/{task}/ducking")).Code);
        using var archive = await client.Http.GetAsync(new Uri($"films/{task}/film.zip", UriKind.Relative), Token);
        Assert.Contains("film.missing", await archive.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    /// <summary>What the media writes has the fields of the contract, no fewer and no more.</summary>
    private static JsonSerializerOptions Strict { get; } = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    private static async Task<HttpResponseMessage> GetAsync(HttpClient http, string path, Action<HttpRequestHeaders>? ask = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        ask?.Invoke(request.Headers);
        return await http.SendAsync(request, Token);
    }
}
