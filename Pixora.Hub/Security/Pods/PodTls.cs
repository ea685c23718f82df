using System.Net;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Connections;
using Orleans.Connections.Security;

namespace Pixora.Hub.Security.Pods;

/// <summary>
/// Mutual TLS on every connection between pods: nothing is read from and nothing is sent to a peer without a
/// certificate of the cluster.
/// </summary>
internal sealed class PodTls
{
    private readonly PodProofs proofs;
    private readonly TimeProvider clock;
    private readonly ILogger<PodTls> log;
    private readonly TlsOptions options;
    private readonly ThrottledLog refused;
    private readonly ThrottledLog unproved;

    public PodTls(PodProofs proofs, TimeProvider clock, ILogger<PodTls> log)
    {
        this.proofs = proofs;
        this.clock = clock;
        this.log = log;
        refused = new ThrottledLog(clock);
        unproved = new ThrottledLog(clock);
        options = new TlsOptions
        {
            RemoteCertificateMode = RemoteCertificateMode.RequireCertificate,
            RemoteCertificateValidation = (peer, _, _) => Takes(peer),
            LocalServerCertificateSelector = (_, _) => proofs.Current.Certificate,
            LocalClientCertificateSelector = (_, _, _, _, _) => proofs.Current.Certificate,
        };
    }

    public bool Takes(X509Certificate2? peer) => proofs.Current.Takes(peer, clock.GetUtcNow());

    /// <summary>For the ports that this pod listens on.</summary>
    public void Listen(IConnectionBuilder connections)
    {
        connections.Use(next => context => WatchAsync(context, next, Refused));
        connections.UseServerTls(options);
    }

    /// <summary>For the pods that this one calls.</summary>
    public void Call(IConnectionBuilder connections)
    {
        connections.Use(next => context => WatchAsync(context, next, Unproved));
        connections.UseClientTls(options);
    }

    private static async Task WatchAsync(ConnectionContext context, ConnectionDelegate next, Action<EndPoint?> fail)
    {
        try
        {
            await next(context);
        }
        finally
        {
            // The feature is set at the end of the handshake.
            if (context.Features.Get<ITlsApplicationProtocolFeature>() is null)
            {
                fail(context.RemoteEndPoint);
            }
        }
    }

    private void Refused(EndPoint? address) => refused.Say(untold => log.Unproved(address, untold));

    private void Unproved(EndPoint? address) => unproved.Say(untold => log.PeerUnproved(address, untold));
}
