using System.Net.WebSockets;
using Pixora.Tests.Hub;

namespace Pixora.Tests.Cluster;

/// <summary>A client that sends nothing but rubbish, and comes back whenever it is shown out.</summary>
/// <param name="seed">Chooses the rubbish.</param>
internal sealed class Spoiler(Uri address, string token, int seed) : IDisposable
{
    /// <summary>After so many messages it tries the door without a token.</summary>
    private const int Strange = 10;

    /// <summary>
    /// At most so much between two messages: a hundred clients make a storm of some hundred messages a second, not of
    /// as many as the machine can send.
    /// </summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(500);

    private readonly Random random = new(seed);
    private RawLine? line;

    /// <summary>How often the server has closed its connection.</summary>
    public int ShownOut { get; private set; }

    /// <summary>How often the door stayed shut.</summary>
    public int Refused { get; private set; }

    public async Task SpoilAsync(int messages)
    {
        for (var sent = 0; sent < messages; sent++)
        {
            var message = Malformed.Any(random);
            while (!await TrySendAsync(message))
            {
                ShownOut++;
            }

            if (sent % Strange == 0)
            {
                var strange = sent % (2 * Strange) == 0 ? null : "not.a.token";
                await Assert.ThrowsAsync<WebSocketException>(() => RawLine.OpenAsync(address, strange));
                Refused++;
            }

            await Task.Delay(
                LongestPause * random.NextDouble(), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    public void Dispose() => line?.Dispose();

    /// <summary>False when the connection was closed before the message went out.</summary>
    private async Task<bool> TrySendAsync(Malformed message)
    {
        try
        {
            if (message.Greets)
            {
                Leave();
                line = await RawLine.OpenAsync(address, token);
            }

            line ??= await RawLine.GreetAsync(address, token);
            await line.SendAsync(message.Bytes, message.Type);
        }
        catch (WebSocketException)
        {
            Leave();
            return false;
        }

        if (message.Answered && IsEnd(await line.HearAsync()))
        {
            ShownOut++;
            Leave();
        }
        else if (message.Greets)
        {
            Leave();
        }

        return true;
    }

    /// <summary>
    /// True when the connection ends with it: the hub's word of farewell, a handshake that failed, or nothing.
    /// </summary>
    private static bool IsEnd(string? heard) =>
        heard is null
            || heard.Contains("\"type\":7", StringComparison.Ordinal)
            || heard.StartsWith("""{"error":""", StringComparison.Ordinal);

    private void Leave()
    {
        line?.Dispose();
        line = null;
    }
}
