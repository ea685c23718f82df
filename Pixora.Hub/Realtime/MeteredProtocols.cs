using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Options;
using Pixora.Hub.Security;
using Pixora.Hub.Settings;

namespace Pixora.Hub.Realtime;

/// <summary>The protocols that a client may choose, each with a meter in front.</summary>
internal sealed class MeteredProtocols(
    IEnumerable<IHubProtocol> protocols, IOptions<LimitOptions> limits, AccessLog access, TimeProvider clock) : IHubProtocolResolver
{
    // Of protocols with one name the last that was registered counts.
    private readonly Dictionary<string, IHubProtocol> metered = protocols
        .GroupBy(protocol => protocol.Name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(
            same => same.Key,
            same => Meter(same.Last(), limits.Value.MessagesPerSecond, access, clock),
            StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<IHubProtocol> AllProtocols => [.. metered.Values];

    public IHubProtocol? GetProtocol(string protocolName, IReadOnlyList<string>? supportedProtocols) =>
        supportedProtocols?.Contains(protocolName, StringComparer.OrdinalIgnoreCase) is false
            ? null
            : metered.GetValueOrDefault(protocolName);

    private static IHubProtocol Meter(IHubProtocol protocol, int perSecond, AccessLog access, TimeProvider clock) =>
        perSecond == 0 ? protocol : new MeteredProtocol(protocol, perSecond, access, clock);
}
