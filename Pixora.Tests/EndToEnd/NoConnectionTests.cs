using System.Net;
using System.Net.Sockets;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.EndToEnd;

/// <summary>With no key and no server, nothing leaves this machine.</summary>
public sealed class NoConnectionTests : IDisposable
{
    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task A_film_with_no_profile_is_made_without_one_connection_to_anywhere_else()
    {
        using var recorder = new ConnectionRecorder();
        await ConnectAsync();
        Assert.True(recorder.Seen > 0, "The recorder hears of no connection at all.");

        await using var studio = new SmallStudio(data.Path);
        await studio.RenderAsync(await studio.PlanAsync(new Brief("A film about the sea", 10)));

        Assert.Empty(recorder.Outside);
        Assert.Empty(studio.Ordered);
    }

    /// <summary>Within this machine, to see that the recorder works.</summary>
    private static async Task ConnectAsync()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using var client = new TcpClient();
        await client.ConnectAsync((IPEndPoint)listener.LocalEndpoint, TestContext.Current.CancellationToken);
    }
}
