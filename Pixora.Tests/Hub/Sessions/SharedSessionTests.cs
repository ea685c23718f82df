using Microsoft.Extensions.DependencyInjection;
using Pixora.Hub.Sessions;
using Pixora.Tests.Cluster;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Sessions;

/// <summary>What one pod knows of sessions and links, the others know.</summary>
[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class SharedSessionTests : IDisposable
{
    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task A_session_and_a_link_are_good_on_every_pod_and_ended_on_every_pod()
    {
        using var redis = await RedisProcess.StartAsync();
        KeyValuePair<string, string?>[] store = [new("ConnectionStrings:Redis", redis.Connection)];
        await using var first = await TestStudio.OpenAsync(data, store);
        await using var second = await TestStudio.OpenAsync(data, store);
        using var browser = await Browser.EnterAsync(first);
        using var same = new Browser(second.Address);
        same.Cookies.Add(browser.Cookies.GetAllCookies());
        using var owner = new ApiClient(first);
        var task = (await owner.CreateAsync()).Text("taskId")!;
        var link = (await owner.PostAsync($"tasks/{task}/shares", new { }, null)).Body;
        var film = $"{link.GetProperty("path").GetString()}/final_video.mp4";
        await using var viewer = await Viewer.ConnectAsync(first.Address, browser.Cookies);

        Assert.Equal("200", await same.AskAsync(HttpMethod.Get, "api/v1/session"));
        Assert.Equal("film.missing", await same.AskAsync(HttpMethod.Get, film));
        Assert.Equal("204", await same.AskAsync(
            HttpMethod.Delete, $"api/v1/tasks/{task}/shares/{link.GetProperty("id").GetString()}"));
        Assert.Equal("204", await same.AskAsync(HttpMethod.Delete, "api/v1/sessions"));

        Assert.Equal("share.revoked", await browser.AskAsync(HttpMethod.Get, film));
        Assert.Equal("auth.refused", await browser.AskAsync(HttpMethod.Get, "api/v1/session"));
        await first.Services.GetRequiredService<SessionWatch>().LookAsync();
        await viewer.Closed;
    }
}
