using System.Buffers.Text;
using System.Net.WebSockets;
using System.Text;

namespace Pixora.Bench.FanOut;

/// <summary>
/// A client that counts what it gets and parses only the time of sending, so that the bench uses little processor time.
/// </summary>
internal sealed class ViewerClient : IDisposable
{
    public const string HubPath = "/hubs/studio";

    private const byte RecordSeparator = 0x1e;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private readonly ClientWebSocket socket = new();

    private readonly byte[] buffer = new byte[4096];

    private readonly ArrivalCounter arrivals;

    private ViewerClient(ArrivalCounter arrivals)
    {
        this.arrivals = arrivals;
        socket.Options.KeepAliveInterval = TimeSpan.Zero;
    }

    /// <summary>Connects, joins a group and counts from then on.</summary>
    public static async Task<ViewerClient> ComeAsync(Uri server, string token, string group, ArrivalCounter arrivals)
    {
        using var timeout = new CancellationTokenSource(Timeout);
        var client = new ViewerClient(arrivals);
        var address = new UriBuilder(server) { Scheme = "ws", Path = HubPath, Query = $"access_token={token}" };
        await client.socket.ConnectAsync(address.Uri, timeout.Token);
        await client.AskAsync("""{"protocol":"json","version":1}""", "{}", timeout.Token);
        await client.AskAsync(
            $$"""{"type":1,"invocationId":"1","target":"JoinTask","arguments":["{{group}}",0,0]}""", "\"ok\":true", timeout.Token);
        _ = client.WatchAsync();
        return client;
    }

    public void Dispose() => socket.Dispose();

    /// <summary>Sends one message and reads until the answer has come.</summary>
    private async Task AskAsync(string message, string answer, CancellationToken cancellationToken)
    {
        await socket.SendAsync(
            Encoding.UTF8.GetBytes($"{message}{(char)RecordSeparator}"), WebSocketMessageType.Text, endOfMessage: true, cancellationToken);
        var heard = new StringBuilder();
        while (!heard.ToString().Contains(answer, StringComparison.Ordinal) || heard[^1] != RecordSeparator)
        {
            var got = await socket.ReceiveAsync(buffer.AsMemory(), cancellationToken);
            heard.Append(Encoding.UTF8.GetString(buffer, 0, got.Count));
            if (got.MessageType is WebSocketMessageType.Close)
            {
                throw new InvalidOperationException($"A server closed the connection at the door: {heard}");
            }
        }
    }

    private async Task WatchAsync()
    {
        try
        {
            while (await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None) is var got
                && got.MessageType is not WebSocketMessageType.Close)
            {
                Count(buffer.AsSpan(0, got.Count), TimeProvider.System.GetTimestamp());
            }
        }
        catch (Exception gone) when (
            gone is WebSocketException or ObjectDisposedException or OperationCanceledException)
        {
            // Disposed at the end of the run. One that is lost earlier shows as missing facts.
        }
    }

    private void Count(ReadOnlySpan<byte> got, long now)
    {
        arrivals.Add(got.Count(FactSource.Mark), got.Count(RecordSeparator));
        // A time that is split between two reads is left out.
        for (var at = got.IndexOf(FactSource.Mark); at >= 0 && got.Length > at + FactSource.Digits; at = got.IndexOf(FactSource.Mark))
        {
            got = got[(at + 1)..];
            if (Utf8Parser.TryParse(got[..FactSource.Digits], out long told, out _))
            {
                arrivals.Aged(now - told);
            }
        }
    }
}
