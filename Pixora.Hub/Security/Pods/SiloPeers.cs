using Microsoft.Extensions.Options;
using Orleans.Configuration;

namespace Pixora.Hub.Security.Pods;

/// <summary>Checks the pods in the cluster's membership table before this pod is added to it.</summary>
internal sealed class SiloPeers(
    IMembershipTable table, PeerCheck check, IOptions<ClusterMembershipOptions> options, ILocalSiloDetails self, TimeProvider clock)
    : ILifecycleParticipant<ISiloLifecycle>
{
    /// <summary>The table has been opened, and this pod is not in it yet.</summary>
    private const int Stage = ServiceLifecycleStage.RuntimeGrainServices + 1;

    public void Participate(ISiloLifecycle observer) => observer.Subscribe(nameof(SiloPeers), Stage, StartAsync);

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        var members = (await table.ReadAllAsync(cancellationToken)).Members.Select(member => member.Item1);
        // The entry of a pod that was killed is ignored: another program may listen on its port by now.
        var silence = options.Value.IAmAliveTablePublishTimeout * options.Value.NumMissedTableIAmAliveLimit;
        var oldest = clock.GetUtcNow().UtcDateTime - silence;
        var alive = members.Where(member => member.Status is SiloStatus.Active
            && (member.IAmAliveTime > oldest || member.StartTime > oldest)
            && !member.SiloAddress.Endpoint.Equals(self.SiloAddress.Endpoint));
        await check.CheckAsync(alive.Select(member => member.SiloAddress.Endpoint), cancellationToken);
    }
}
