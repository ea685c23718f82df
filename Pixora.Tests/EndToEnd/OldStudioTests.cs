using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;
using Pixora.Hub.Security;
using Pixora.Media.Generation;
using Pixora.Media.Providers.Local.Speech;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;
using Pixora.Tests.Hub;

namespace Pixora.Tests.EndToEnd;

/// <summary>
/// What was made before a change is still there after it: the data folder opens, its films play, its tasks go on, and
/// the wire says what it said.
/// </summary>
public sealed class OldStudioTests : IAsyncLifetime
{
    private readonly TemporaryFolder data = new();
    private readonly HttpClient http = new();
    private HubProcess? server;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private HubProcess Server => server!;

    public async ValueTask InitializeAsync()
    {
        await OldStudio.UnpackAsync(data.Path, Token);
        server = await HubProcess.StartAsync(data.Path);
        http.BaseAddress = server.Address;
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Owner());
    }

    public ValueTask DisposeAsync()
    {
        http.Dispose();
        server?.Dispose();
        data.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Its_stories_are_told_byte_for_byte_as_they_were()
    {
        await using var hub = await ConnectAsync();

        Assert.Equal(OldStudio.Said("film.events.json"), await GetAsync("events?after=0", "application/json"));
        Assert.Equal(OldStudio.Said("film.events.txt"), await StreamAsync());
        Assert.Equal(OldStudio.SaidJson("hub.join.json").GetProperty("result").GetRawText(), (await JoinAsync(hub, 0, 0)).GetRawText());
    }

    [Fact]
    public async Task Its_tasks_and_lists_say_all_they_said()
    {
        await using var hub = await ConnectAsync();

        Assert.Empty(OldStudio.Differences(OldStudio.SaidJson("film.task.json"), await ReadAsync($"api/v1/tasks/{OldStudio.Film}")));
        Assert.Empty(
            OldStudio.Differences(OldStudio.SaidJson("cancelled.task.json"), await ReadAsync($"api/v1/tasks/{OldStudio.Cancelled}")));
        Assert.Empty(OldStudio.Differences(OldStudio.SaidJson("tasks.json"), await ReadAsync("api/v1/tasks")));
        Assert.Empty(OldStudio.Differences(OldStudio.SaidJson("hub.snapshot.json").GetProperty("result"), await JoinAsync(hub, -1, 5)));
    }

    [Fact]
    public async Task Its_film_plays_and_an_undo_and_a_restored_revision_make_no_part_again_but_the_file()
    {
        var film = await http.GetByteArrayAsync(
            new Uri($"films/{OldStudio.Film}/final_video.mp4", UriKind.Relative), Token);
        Assert.Equal("ftyp", Encoding.ASCII.GetString(film, 4, 4));
        await using var viewer = await Viewer.ConnectAsync(Server.Address, Owner());
        await viewer.JoinAsync(OldStudio.Film);
        var told = viewer.Story.Count;
        var parts = Parts();

        await SendAsync("""{"type":"restore_revision","revision":6}""");
        await viewer.UntilAsync("price_quoted", fact => fact.Seq > told);
        await SendAsync("""{"type":"approve_breakdown","revision":12,"priceCeiling":0}""");
        await viewer.UntilAsync("completed", fact => fact.Seq > told);

        // The parts are put together anew, into a file as films are now: with its content and its record.
        Assert.Equal(parts.Count + 2, parts.Union(Parts()).Count());
        var assets = viewer.Story.Skip(told).Where(fact => fact.Type == "asset_ready").ToList();
        Assert.NotEmpty(assets);
        Assert.All(
            assets.Where(fact => fact.Data.GetProperty("asset").GetProperty("kind").GetString() != "film"),
            fact => Assert.True(fact.Data.GetProperty("asset").GetProperty("reused").GetBoolean(), fact.Data.GetRawText()));
    }

    [Fact]
    public async Task An_edit_of_its_film_draws_the_picture_it_touches_and_no_other()
    {
        await using var viewer = await Viewer.ConnectAsync(Server.Address, Owner());
        await viewer.JoinAsync(OldStudio.Film);
        var told = viewer.Story.Count;

        await SendAsync("""{"type":"update_scene","scene":"scene-2","patch":{"visual":"a whale in the open blue sea"}}""");
        await viewer.UntilAsync("price_quoted", fact => fact.Seq > told);
        await SendAsync("""{"type":"approve_breakdown","revision":12,"priceCeiling":0}""");
        await viewer.UntilAsync("completed", fact => fact.Seq > told);

        var pictures = viewer.Story.Skip(told).Where(fact => fact.Type == "asset_ready").Select(fact => fact.Data.GetProperty("asset"))
            .Where(asset => asset.GetProperty("kind").GetString() == "image")
            .Select(asset => $"{asset.GetProperty("scene").GetString()} reused: {asset.GetProperty("reused").GetBoolean()}");
        Assert.Equal(["scene-2 reused: False"], pictures.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Its_film_keeps_its_voice_and_pictures_when_other_words_are_spoken()
    {
        await using var viewer = await Viewer.ConnectAsync(Server.Address, Owner());
        await viewer.JoinAsync(OldStudio.Film);
        var told = viewer.Story.Count;

        await SendAsync("""{"type":"update_scene","scene":"scene-1","patch":{"narration":"A lighthouse stands by the sea."}}""");
        await viewer.UntilAsync("price_quoted", fact => fact.Seq > told);
        await SendAsync("""{"type":"approve_breakdown","revision":12,"priceCeiling":0}""");
        await viewer.UntilAsync("completed", fact => fact.Seq > told);

        var assets = viewer.Story.Skip(told).Where(fact => fact.Type == "asset_ready")
            .Select(fact => fact.Data.GetProperty("asset")).ToList();
        Assert.All(
            assets.Where(asset => asset.GetProperty("kind").GetString() is "image"),
            picture => Assert.True(picture.GetProperty("reused").GetBoolean()));
        var voice = assets.Single(asset => asset.GetProperty("kind").GetString() == "narration");
        Assert.False(voice.GetProperty("reused").GetBoolean());
        var same = Path.Combine(data.Path, "same.wav");
        await new LocalSpeechSynthesizer().SynthesizeAsync(
            new("A lighthouse stands by the sea.", "en", VoiceType.Neutral, 1), same, MakerContext.Alone, Token);
        Assert.Equal(
            await File.ReadAllBytesAsync(same, Token),
            await File.ReadAllBytesAsync(Sound(voice.GetProperty("key").GetString()!), Token));
    }

    private string Sound(string key) =>
        Directory.EnumerateFiles(Path.Combine(data.Path, "assets"), $"*{key}*.wav", SearchOption.AllDirectories).Single();

    /// <summary>A token of the user who made it all.</summary>
    private string Owner() => TokenMint.Make(
        Convert.FromHexString(File.ReadAllText(HubProcess.KeyFile(data.Path)).Trim()), token => token.Claims["sub"] = LocalUser.Id.Value);

    private List<string> Parts() =>
        [.. Directory.EnumerateFiles(Path.Combine(data.Path, "assets"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];

    private async Task<HubConnection> ConnectAsync()
    {
        var hub = new HubConnectionBuilder()
            .WithUrl(
                new Uri(Server.Address, "hubs/studio"),
                options => options.AccessTokenProvider = () => Task.FromResult<string?>(Owner())).Build();
        await hub.StartAsync(Token);
        return hub;
    }

    private static Task<JsonElement> JoinAsync(HubConnection hub, long epoch, long since) =>
        hub.InvokeAsync<JsonElement>("JoinTask", OldStudio.Film, epoch, since, Token);

    private async Task<JsonElement> ReadAsync(string path) =>
        JsonSerializer.Deserialize<JsonElement>(await http.GetStringAsync(new Uri(path, UriKind.Relative), Token));

    private async Task<string> GetAsync(string path, string type)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get, new Uri($"api/v1/tasks/{OldStudio.Film}/{path}", UriKind.Relative));
        request.Headers.Accept.ParseAdd(type);
        using var response = await http.SendAsync(request, Token);
        return await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(Token);
    }

    /// <summary>The story as a stream, to the <c>top</c> that follows the past.</summary>
    private async Task<string> StreamAsync()
    {
        using var stream = new StreamReader(
            await http.GetStreamAsync(new Uri($"api/v1/tasks/{OldStudio.Film}/events?after=0", UriKind.Relative), Token));
        var said = new StringBuilder();
        var last = false;
        while (await stream.ReadLineAsync(Token) is { } line && !(last && line.Length == 0))
        {
            said.Append(line).Append('\n');
            last |= line == "event: top";
        }

        return said.Append('\n').ToString();
    }

    private async Task SendAsync(string command)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Post, new Uri($"api/v1/tasks/{OldStudio.Film}/commands", UriKind.Relative))
        {
            Content = new StringContent(command, Encoding.UTF8, "application/json"),
            Headers = { { "Idempotency-Key", $"old-{Guid.NewGuid():N}" } },
        };
        using var response = await http.SendAsync(request, Token);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(Token));
    }
}
