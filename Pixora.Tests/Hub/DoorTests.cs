using System.Net;
using Pixora.Hub;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub;

public sealed class DoorTests : IDisposable
{
    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Host", "evil.example")]
    public async Task A_foreign_page_is_not_let_in(string header, string value)
    {
        await using var studio = await TestStudio.OpenAsync(data);
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(studio.Address, "hubs/studio/negotiate?negotiateVersion=1"));
        request.Headers.TryAddWithoutValidation(header, value);

        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task The_front_page_and_the_health_page_answer()
    {
        await using var studio = await TestStudio.OpenAsync(data);
        using var http = studio.Http();

        Assert.Contains("/hubs/studio", await http.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("true", await http.GetStringAsync(new Uri("/healthz/live", UriKind.Relative), TestContext.Current.CancellationToken), StringComparison.Ordinal);
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
            Assert.Equal(studio.Address, new Uri(await File.ReadAllTextAsync(note, TestContext.Current.CancellationToken)));
        }

        Assert.False(File.Exists(note));
    }
}
