using System.Net.WebSockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pixora.Hub.Security;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Hub.Security;

[Trait(StoreTrait.Name, StoreTrait.Once)]
public sealed class LogBookTests : IDisposable
{
    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Theory]
    [InlineData("access_token")]
    [InlineData("ACCESS_token")]
    public async Task A_token_in_an_address_is_never_written_down_even_when_everything_else_is(string name)
    {
        using var book = new LogBook();
        await using var app = TestStudio.Build(data.Path, new StagedRenderer(data.Path), TestStore.Settings, builder =>
        {
            builder.Logging.AddProvider(book);
            builder.Services.PostConfigure<LoggerFilterOptions>(filter =>
            {
                filter.Rules.Clear();
                filter.MinLevel = LogLevel.Trace;
            });
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        var token = app.Services.GetRequiredService<LocalTokens>().Issue(LocalUser.Id).Token;
        using var socket = new ClientWebSocket();

        await socket.ConnectAsync(
            new Uri($"{app.Urls.Single().Replace("http", "ws", StringComparison.Ordinal)}/hubs/studio?seen=yes&{name}={token}"),
            TestContext.Current.CancellationToken);

        Assert.Equal(WebSocketState.Open, socket.State);
        Assert.Contains(book.Lines, line => line.Contains("seen=yes", StringComparison.Ordinal));
        Assert.DoesNotContain(
            book.Lines,
            line => line.Contains(token, StringComparison.Ordinal) || line.Contains(token.Split('.')[2], StringComparison.Ordinal));
        socket.Abort();
        await app.StopAsync(CancellationToken.None);
    }
}
