using System.Collections.Concurrent;
using System.Diagnostics.Tracing;
using System.Net;

namespace Pixora.Tests.Fakes;

/// <summary>Hears of every connection that this process opens, by the runtime's own events.</summary>
internal sealed class ConnectionRecorder : EventListener
{
    private static readonly string[] Sources = ["System.Net.Sockets", "System.Net.NameResolution"];

    /// <summary>Addresses that were dialled, and names that were looked up, outside this machine.</summary>
    public ConcurrentQueue<string> Outside { get; } = new();

    /// <summary>How many connections were seen at all.</summary>
    public int Seen { get; private set; }

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (Sources.Contains(eventSource.Name))
        {
            EnableEvents(eventSource, EventLevel.Informational);
        }
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData)
    {
        if (eventData.EventName is not ("ConnectStart" or "ResolutionStart") || eventData.Payload?[0] is not string target)
        {
            return;
        }

        Seen++;
        if (!IsInside(target))
        {
            Outside.Enqueue(target);
        }
    }

    /// <summary>Loopback and local sockets, as <c>InterNetworkV6:28:{…}</c> and <c>Unix:…</c> write them.</summary>
    private static bool IsInside(string target) => target.StartsWith("Unix", StringComparison.Ordinal)
        // The empty name is this machine's own.
        || target is "localhost" or "" || (IPAddress.TryParse(target, out var plain) && IPAddress.IsLoopback(plain))
        || (Address(target) is { } address && IPAddress.IsLoopback(address));

    /// <summary>The bytes of a socket address follow its family and length.</summary>
    private static IPAddress? Address(string target)
    {
        var open = target.IndexOf('{', StringComparison.Ordinal);
        if (open < 0)
        {
            return null;
        }

        byte[] bytes = [.. target[(open + 1)..].TrimEnd('}').Split(',').Select(byte.Parse)];
        return bytes.Length switch
        {
            >= 22 => Unmapped(new IPAddress(bytes.AsSpan(6, 16))),
            >= 6 => new IPAddress(bytes.AsSpan(2, 4)),
            _ => null,
        };
    }

    private static IPAddress Unmapped(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
