using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;

namespace Pixora.Tests.Hub;

/// <summary>
/// A WebSocket to the hub with no client library over it: it sends what nobody else would, and reads only when it is
/// told to.
/// </summary>
internal sealed class RawLine : IDisposable
{
    /// <summary>Ends a message.</summary>
    public const char End = '\u001e';

    private readonly ClientWebSocket socket = new();
    private readonly HttpMessageInvoker door;
    private readonly byte[] heard = new byte[16 * 1024];

    private RawLine(int? receiveBuffer) => door = new HttpMessageInvoker(new SocketsHttpHandler
    {
        ConnectCallback = async (context, cancellationToken) =>
        {
            var wire = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            wire.ReceiveBufferSize = receiveBuffer ?? wire.ReceiveBufferSize;
            await wire.ConnectAsync(context.DnsEndPoint, cancellationToken);
            return new NetworkStream(wire, ownsSocket: true);
        },
    });

    /// <summary>Opens a WebSocket and says nothing yet.</summary>
    /// <param name="token">Null does not sign in.</param>
    /// <param name="receiveBuffer">Bytes that the system keeps unread, when not what it usually does.</param>
    /// <exception cref="WebSocketException">The door stays shut.</exception>
    public static async Task<RawLine> OpenAsync(Uri address, string? token, int? receiveBuffer = null)
    {
        var line = new RawLine(receiveBuffer);
        if (token is not null)
        {
            line.socket.Options.SetRequestHeader(
                "Authorization", new AuthenticationHeaderValue("Bearer", token).ToString());
        }

        try
        {
            var hub = new UriBuilder(new Uri(address, "hubs/studio")) { Scheme = Uri.UriSchemeWs };
            await line.socket.ConnectAsync(hub.Uri, line.door, TestContext.Current.CancellationToken);
            return line;
        }
        catch
        {
            line.Dispose();
            throw;
        }
    }

    /// <summary>Opens it and agrees on JSON.</summary>
    public static async Task<RawLine> GreetAsync(Uri address, string token, int? receiveBuffer = null)
    {
        var line = await OpenAsync(address, token, receiveBuffer);
        await line.SendAsync("""{"protocol":"json","version":1}""");
        await line.HearAsync();
        return line;
    }

    public Task SendAsync(string message) =>
        SendAsync(Encoding.UTF8.GetBytes(message + End), WebSocketMessageType.Text);

    public Task SendAsync(ReadOnlyMemory<byte> bytes, WebSocketMessageType type) =>
        socket.SendAsync(bytes, type, endOfMessage: true, TestContext.Current.CancellationToken).AsTask();

    /// <summary>Reads a piece of what came; null when the server has closed.</summary>
    public async Task<string?> HearAsync()
    {
        try
        {
            var piece = await socket.ReceiveAsync(heard.AsMemory(), TestContext.Current.CancellationToken);
            return piece.MessageType is WebSocketMessageType.Close
                ? null
                : Encoding.UTF8.GetString(heard.AsSpan(0, piece.Count));
        }
        catch (WebSocketException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        socket.Dispose();
        door.Dispose();
    }
}
