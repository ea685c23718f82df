using System.Net;
using Orleans.Messaging;

namespace Pixora.Hub.Security.Pods;

/// <summary>
/// Finds out why a web pod cannot connect to the cluster: ends the start with <c>cluster.proof</c> when it is the
/// certificates.
/// </summary>
internal sealed class GatewayPeers(IGatewayListProvider gateways, PeerCheck check) : IClientConnectionRetryFilter
{
    /// <returns>False: the pod ends, and its supervisor restarts it.</returns>
    public async Task<bool> ShouldRetryConnectionAttempt(Exception exception, CancellationToken cancellationToken)
    {
        var listed = await gateways.GetGateways();
        await check.CheckAsync(
            listed.Select(gateway => new IPEndPoint(IPAddress.Parse(gateway.Host), gateway.Port)), cancellationToken);
        return false;
    }
}
