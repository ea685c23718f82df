using System.Net;
using System.Net.Sockets;

namespace Pixora.Media.Providers.Remote;

/// <summary>Tells addresses of the public internet from those of this machine and its networks.</summary>
internal static class AddressGuard
{
    /// <summary>Networks that a name of the internet must not lead to.</summary>
    private static readonly IPNetwork[] Inner =
    [
        IPNetwork.Parse("0.0.0.0/8"), IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("100.64.0.0/10"),
        IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("172.16.0.0/12"),
        IPNetwork.Parse("192.0.0.0/24"), IPNetwork.Parse("192.0.2.0/24"), IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("198.18.0.0/15"), IPNetwork.Parse("198.51.100.0/24"), IPNetwork.Parse("203.0.113.0/24"),
        IPNetwork.Parse("224.0.0.0/3"), IPNetwork.Parse("64:ff9b:1::/48"), IPNetwork.Parse("2001:db8::/32"),
    ];

    /// <summary>Of IPv6 only this part is given out to the internet.</summary>
    private static readonly IPNetwork Outer = IPNetwork.Parse("2000::/3");

    /// <summary>The well-known prefix that carries an IPv4 address, and 6to4, which does as well.</summary>
    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96");

    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    public static bool IsPublic(IPAddress address)
    {
        if (address.AddressFamily is AddressFamily.InterNetwork)
        {
            return !Inner.Any(network => network.Contains(address));
        }

        var bytes = address.GetAddressBytes();
        return address switch
        {
            { IsIPv4MappedToIPv6: true } => IsPublic(address.MapToIPv4()),
            _ when Translated.Contains(address) => IsPublic(new IPAddress(bytes.AsSpan(12))),
            _ when SixToFour.Contains(address) => IsPublic(new IPAddress(bytes.AsSpan(2, 4))),
            _ => Outer.Contains(address) && !Inner.Any(network => network.Contains(address)),
        };
    }
}
