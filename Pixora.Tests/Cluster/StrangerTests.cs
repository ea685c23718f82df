using Pixora.Tests.EndToEnd;
using Pixora.Tests.Fakes;
using Pixora.Tests.Hub;

namespace Pixora.Tests.Cluster;

/// <summary>Who can reach a port is not yet let in.</summary>
[Collection(Alone.Name)]
public sealed class StrangerTests(ITestOutputHelper output) : IDisposable
{
    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task Another_user_of_the_machine_gets_nothing_out_of_any_port_of_a_server_alone()
    {
        using var hub = await HubProcess.StartAsync(
            data.Path,
            settings: new Dictionary<string, string> { ["Pixora__KeyPrefix"] = "alone" });
        await using var viewer = await hub.ComeAsync();
        var task = await viewer.CreateReviewedAsync();
        var ports = ListeningPorts.Of(hub.Id);

        // Pages and hub, the silo: no gateway, and the store has no port.
        Assert.Equal(2, ports.Count);
        await AssertNothingAsync("alone", task, viewer, ports);
    }

    [Fact]
    public async Task Another_user_of_the_machine_gets_nothing_out_of_any_port_of_a_cluster_and_who_has_the_proof_does()
    {
        await using var cluster = await PodCluster.StartAsync(2);
        await using var viewer = await cluster.Any.ComeAsync();
        var task = await viewer.CreateReviewedAsync();
        var pods = cluster.Pods.Values.SelectMany(pod => ListeningPorts.Of(pod.Id)).ToList();

        Assert.Equal(6, pods.Count);
        await AssertNothingAsync(PodCluster.Prefix, task, viewer, [.. pods, .. ListeningPorts.Of(cluster.Redis.Id)]);

        var loot = await StrangerProcess.TryWithProofAsync(
            PodCluster.Prefix, task, Path.Combine(cluster.Data, "keys", "cluster.pem"), pods);
        Assert.Equal(2, loot.Count(found => found.Way == "grain-certificate" && !found.IsRefusal));
        Assert.DoesNotContain(
            loot, found => !found.Way.EndsWith("certificate", StringComparison.Ordinal) && !found.IsRefusal);
    }

    [Fact]
    public async Task A_pod_with_another_proof_or_none_never_joins_and_says_why()
    {
        await using var cluster = await PodCluster.StartAsync(1);
        var (port, pod) = cluster.Pods.Single();
        // Of a data folder, and so of an authority, of its own.
        await AssertRefusedAsync(cluster, "Both");
        await AssertRefusedAsync(cluster, "Web");
        await AssertRefusedAsync(
            cluster,
            "Worker",
            [
                new("Pixora__Cluster__AuthorityFile", "/nowhere/ca.crt"),
                new("Pixora__Cluster__CertificateFile", "/nowhere/tls.crt"),
                new("Pixora__Cluster__KeyFile", "/nowhere/tls.key"),
            ]);

        Assert.Equal([port], await cluster.ActiveAsync());
        Assert.True(pod.IsAlive);
    }

    private async Task AssertRefusedAsync(PodCluster cluster, string role, params KeyValuePair<string, string>[] more)
    {
        var refused = await HubProcess.RefuseAsync(
            data.Path,
            settings:
            [
                new("ConnectionStrings__Redis", cluster.Redis.Connection),
                new("Pixora__KeyPrefix", PodCluster.Prefix),
                new("Pixora__Role", role),
                .. more,
            ]);

        Assert.Equal(78, refused.ExitCode);
        Assert.StartsWith("cluster.proof: ", refused.Errors, StringComparison.Ordinal);
        Assert.Single(refused.Errors.TrimEnd().Split('\n'));
    }

    private async Task AssertNothingAsync(string cluster, string task, Viewer viewer, IReadOnlyList<int> ports)
    {
        output.WriteLine(
            StrangerProcess.IsAnotherUser
                ? "The stranger is another user."
                : "Not root: the stranger is the same user, as another process.");
        var loot = await StrangerProcess.TryAsync(cluster, task, ports);

        Assert.Equal(ports.Order(), loot.Select(found => found.Port).Distinct().Order());
        Assert.All(loot, found => Assert.True(found.IsRefusal, $"{found}"));
        Assert.DoesNotContain(viewer.Story, fact => fact.Type == "title_changed");
    }
}
