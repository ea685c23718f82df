using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Pixora.Hub.Settings;

namespace Pixora.Hub.Security.Pods;

/// <summary>
/// Checks the certificates of other pods before this one joins them: a pod of another cluster then ends with an error,
/// instead of retrying for ever.
/// </summary>
internal sealed class PeerCheck(PodProofs proofs, PodTls tls, TimeProvider clock)
{
    /// <summary>A pod that does not answer in this time may be gone, and is not checked.</summary>
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(2);

    /// <exception cref="StartRefusedException">
    /// <c>cluster.proof</c>: this pod has no proof itself, or some answered, and none of them belongs to its cluster.
    /// </exception>
    public async Task CheckAsync(IEnumerable<IPEndPoint> peers, CancellationToken cancellationToken)
    {
        // This pod's own certificate is checked even when there are no peers.
        _ = proofs.Current;
        var answers = await Task.WhenAll(
            peers.Select(async peer => (Peer: peer, Proved: await ProvesAsync(peer, cancellationToken))));
        var wrong = answers.Where(answer => answer.Proved is false).Select(answer => answer.Peer).ToList();
        if (wrong.Count > 0 && !answers.Any(answer => answer.Proved is true))
        {
            throw new StartRefusedException(
                PodProofs.Code,
                $"This pod and {string.Join(", ", wrong)} could not prove to each other that they belong to one cluster. "
                + "All pods need the same data folder, or certificates of the same authority: see deploy/README.md.");
        }
    }

    /// <returns>Null when it does not answer.</returns>
    private async Task<bool?> ProvesAsync(IPEndPoint peer, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(ConnectTimeout, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using var line = new TcpClient();
            await line.ConnectAsync(peer, both.Token);
            await using var stream = new SslStream(line.GetStream());
            await stream.AuthenticateAsClientAsync(Options(), both.Token);
            return true;
        }
        catch (AuthenticationException)
        {
            return false;
        }
        catch (Exception silence) when (silence is SocketException or IOException || patience.IsCancellationRequested)
        {
            return null;
        }
    }

    private SslClientAuthenticationOptions Options() => new()
    {
        ClientCertificates = [proofs.Current.Certificate],
        RemoteCertificateValidationCallback = (_, peer, _, _) => tls.Takes(peer as X509Certificate2),
    };
}
