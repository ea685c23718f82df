using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text.Json;
using Pixora.Hub;
using Pixora.Hub.Contracts;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Realtime;

[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class HubCallFilterTests(SharedStudio shared) : IClassFixture<SharedStudio>, IDisposable
{
    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Host", "evil.example")]
    public async Task A_foreign_page_is_not_let_in(string header, string value)
    {
        await using var studio = shared.Enter();
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(
            HttpMethod.Post, new Uri(studio.Address, "hubs/studio/negotiate?negotiateVersion=1"));
        request.Headers.TryAddWithoutValidation(header, value);

        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_listed_page_is_let_in_and_one_that_only_looks_like_it_is_not()
    {
        await using var studio = await TestStudio.OpenAsync(data, [new("Pixora:Origins:0", "https://studio.example")]);

        Assert.Equal(WebSocketState.Open, await KnockAsync(studio, "https://studio.example"));
        Assert.Equal(WebSocketState.Open, await KnockAsync(studio, studio.Address.GetLeftPart(UriPartial.Authority)));
        string[] strangers =
        [
            "http://studio.example", "https://studio.example:444", "https://studio.example.evil.example", "https://evil.example", "null",
        ];
        foreach (var stranger in strangers)
        {
            await Assert.ThrowsAsync<WebSocketException>(() => KnockAsync(studio, stranger));
        }
    }

    [Fact]
    public async Task Somebody_elses_task_and_no_task_look_the_same()
    {
        await using var studio = shared.Enter();
        await using var owner = await studio.ComeAsync("ada");
        await using var stranger = await studio.ComeAsync("eve");
        var task = await owner.CreateReviewedAsync();

        Assert.Equal(await AskAsync(studio, stranger, new string('0', 32)), await AskAsync(studio, stranger, task));
        Assert.Equal(HttpStatusCode.NotFound, (await AskAsync(studio, stranger, task)).Film);
        Assert.Equal(
            1, (await owner.SendAsync(task, new { type = "set_preferences", preferences = new { } })).Revision);
        await owner.CallAsync<CommandReply>("SendMessage", task, "c-9", "Only for me.");
        await owner.UntilAsync("chat_message", fact => fact.Data.GetProperty("text").GetString() == "Only for me.");
        Assert.Empty(stranger.Story);
    }

    [Fact]
    public async Task The_front_page_and_the_health_page_answer()
    {
        await using var studio = shared.Enter();
        using var http = studio.Http();

        Assert.Contains(
            "/hubs/studio", await http.GetStringAsync(
                new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
        Assert.Contains(
            "true", await http.GetStringAsync(
                new Uri("/healthz/live", UriKind.Relative), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    private static async Task<(string Join, string Say, string Send, HttpStatusCode Film, string Said)> AskAsync(
        TestStudio studio, Viewer viewer, string task)
    {
        using var http = studio.Http("eve");
        using var film = await http.GetAsync(
            new Uri($"films/{task}/final_video.mp4", UriKind.Relative), TestContext.Current.CancellationToken);
        var problem = await film.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return (
            JsonSerializer.Serialize(await viewer.JoinAsync(task)),
            JsonSerializer.Serialize(await viewer.CallAsync<CommandReply>("SendMessage", task, "c-1", "hello")),
            JsonSerializer.Serialize(await viewer.SendAsync(task, new { type = "undo" }, "c-2")),
            film.StatusCode,
            $"{problem.GetProperty("code")}: {problem.GetProperty("detail")}");
    }

    private static async Task<WebSocketState> KnockAsync(TestStudio studio, string origin)
    {
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", origin);
        socket.Options.SetRequestHeader("Authorization", $"Bearer {studio.Token()}");
        await socket.ConnectAsync(
            new UriBuilder(new Uri(studio.Address, "hubs/studio")) { Scheme = "ws" }.Uri, TestContext.Current.CancellationToken);
        return socket.State;
    }

    [Fact]
    public async Task A_data_folder_that_cannot_be_written_to_ends_the_start_with_78()
    {
        await using var app = TestStudio.Build("/proc/pixora", new StagedRenderer(data.Path), TestStore.Embedded);

        Assert.Equal(HubRun.BadConfiguration, await app.RunToExitCodeAsync());
    }

    [Fact]
    public async Task A_second_server_with_an_embedded_store_is_kept_out_of_the_data_folder()
    {
        await using var first = TestStudio.Build(data.Path, new StagedRenderer(data.Path), TestStore.Embedded);
        await using var second = TestStudio.Build(data.Path, new StagedRenderer(data.Path), TestStore.Embedded);
        await first.StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HubRun.BadConfiguration, await second.RunToExitCodeAsync());
    }

    [Fact]
    public async Task A_running_server_leaves_its_address_and_takes_it_away()
    {
        var note = Path.Combine(data.Path, "hub.url");
        await using (var studio = await TestStudio.OpenAsync(data))
        {
            Assert.Equal(
                studio.Address, new Uri(await File.ReadAllTextAsync(note, TestContext.Current.CancellationToken)));
        }

        Assert.False(File.Exists(note));
    }
}
