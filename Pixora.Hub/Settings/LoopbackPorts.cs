using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Pixora.Hub.Settings;

/// <summary>Finds ports that nobody uses.</summary>
internal static class LoopbackPorts
{
    // Below those that systems give to outgoing connections, which would be taken again before they are used.
    private const int First = 20_000;
    private const int Last = 32_000;
    private const int Tries = 100;

    /// <summary>What this process was given: who asked for one may not have opened it yet.</summary>
    private static readonly ConcurrentDictionary<int, bool> Given = new();

    /// <summary>A port that is free now; the next moment it may not be.</summary>
    public static int Free()
    {
        for (var tried = 0; tried < Tries; tried++)
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
