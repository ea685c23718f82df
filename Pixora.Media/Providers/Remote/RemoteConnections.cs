using System.Net;
using System.Net.Sockets;

namespace Pixora.Media.Providers.Remote;

/// <summary>
/// Opens connections to services. Those to the internet lead to public addresses only, whatever a name resolves to;
/// nothing is followed, kept in cookies or sent through a proxy by itself.
/// </summary>
internal sealed class RemoteConnections : IDisposable
{
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    public RemoteConnections()
    {
        Outer = Open(AddressGuard.IsPublic);
        Inner = Open(_ => true);
    }

    /// <summary>To the internet.</summary>
    public HttpMessageInvoker Outer { get; }

    /// <summary>To servers that the owner has named as their own.</summary>
    public HttpMessageInvoker Inner { get; }

    public void Dispose()
    {
        Outer.Dispose();
        Inner.Dispose();
    }

    private static HttpMessageInvoker Open(Func<IPAddress, bool> isAllowed) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        ConnectTimeout = ConnectTimeout,
        PooledConnectionLifetime = ConnectionLifetime,
        UseCookies = false,
        UseProxy = false,
        ConnectCallback = (context, token) => DialAsync(context.DnsEndPoint, isAllowed, token),
    });

    /// <summary>The address that was looked at is the one that is dialled.</summary>
    private static async ValueTask<Stream> DialAsync(
        DnsEndPoint target, Func<IPAddress, bool> isAllowed, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(target.Host, cancellationToken);
        if (addresses.Length == 0 || !addresses.All(isAllowed))
        {
            throw new PrivateAddressException(target.Host);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, target.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
