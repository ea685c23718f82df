using System.Net;
using Orleans.Messaging;

namespace Pixora.Hub.Security.Pods;

/// <summary>Finds out why a pod that keeps no tasks itself does not reach those that do.</summary>
internal sealed class GatewayPeers(IGatewayListProvider gateways, PeerCheck check) : IClientConnectionRetryFilter
{
    /// <returns>False: whoever started the pod starts it again.</returns>
    public async Task<bool> ShouldRetryConnectionAttempt(Exception exception, CancellationToken cancellationToken)
    {
        var listed = await gateways.GetGateways();
        await check.CheckAsync(listed.Select(gateway => new IPEndPoint(IPAddress.Parse(gateway.Host), gateway.Port)), cancellationToken);
        return false;
    }
}
