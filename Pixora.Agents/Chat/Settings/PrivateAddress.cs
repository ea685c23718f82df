using System.Net;
using System.Net.Sockets;

namespace Pixora.Agents.Chat.Settings;

/// <summary>Tells addresses of this machine and of private networks from those of the internet.</summary>
internal static class PrivateAddress
{
    private static readonly string[] PrivateNames = [".local", ".internal", ".lan", ".home.arpa"];

    private static readonly IPNetwork[] Networks =
    [
        IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("100.64.0.0/10"), IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("fc00::/7"),
            IPNetwork.Parse("fe80::/10"),
    ];

    /// <summary>True for loopback, a private network, and a host name without a dot, as containers have.</summary>
    public static bool Is(Uri? address) => address switch
    {
        null or { IsAbsoluteUri: false } => false,
        { IsLoopback: true } => true,
        _ when IPAddress.TryParse(address.Host.Trim('[', ']'), out var number) => IsPrivate(number),
        _ => !address.Host.Contains('.', StringComparison.Ordinal)
            || Array.Exists(PrivateNames, name => address.Host.EndsWith(name, StringComparison.OrdinalIgnoreCase)),
    };

    private static bool IsPrivate(IPAddress number)
    {
        var plain = number is { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: true }
            ? number.MapToIPv4() : number;
        return Array.Exists(Networks, network => network.Contains(plain));
    }
}
