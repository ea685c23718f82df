using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Pixora.Hub.Settings;

/// <summary>Finds free loopback ports.</summary>
internal static class LoopbackPorts
{
    // Below the ephemeral ports of outgoing connections, which may be taken again before they are used.
    private const int First = 20_000;
    private const int Last = 32_000;
    private const int MaxAttempts = 100;

    /// <summary>Ports that were returned before: the caller may not listen on them yet.</summary>
    private static readonly ConcurrentDictionary<int, bool> Given = new();

    /// <summary>A port that is free now; another process may take it before the caller does.</summary>
    /// <exception cref="StartRefusedException"><c>port.none</c>.</exception>
    public static int Free()
    {
        for (var attempt = 0; attempt < MaxAttempts; attempt++)
        {
            var port = RandomNumberGenerator.GetInt32(First, Last);
            if (Given.TryAdd(port, true) && IsFree(port))
            {
                return port;
            }
        }

        throw new StartRefusedException("port.none", $"No loopback port from {First} to {Last} is free.");
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var claim = new TcpListener(IPAddress.Loopback, port);
            claim.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
