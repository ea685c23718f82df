using System.Diagnostics;
using Pixora.Hub.Contracts;
using Pixora.Tests.Hub;

namespace Pixora.Tests.Cluster;

[Collection(Alone.Name)]
public sealed class LostStoreTests
{
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(10);

    /// <summary>A call that cannot be answered says so within this time.</summary>
    private static readonly TimeSpan Fast = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task A_Redis_killed_for_ten_seconds_during_a_render_costs_no_pod_no_command_and_no_fact()
    {
        await using var cluster = await PodCluster.StartAsync(2);
        await using var viewer = await cluster.Any.ComeAsync();
        var task = await viewer.CreateReviewedAsync(seconds: 20);
        Assert.True((await viewer.ApproveAsync(task, viewer.Revision)).Ok);
        await viewer.UntilAsync("asset_ready");

        await cluster.Redis.KillAsync();
        var killed = Stopwatch.GetTimestamp();
        var codes = await AskDuringAsync(viewer, task, killed);
        await cluster.Redis.StartAgainAsync();

        Assert.All(codes, code => Assert.Contains(code, (string[])["store.unavailable", "cluster.unavailable"]));
        await viewer.ComeBackAsync(task, TimeSpan.FromMinutes(1));
        await viewer.UntilAsync("completed", within: TimeSpan.FromMinutes(2));
        await viewer.UntilStageAsync("completed");
        await viewer.AssertWholeAsync(task);
        Assert.All(cluster.Pods.Values, pod => Assert.True(pod.IsAlive));
    }

    /// <summary>Sends commands until the outage is over; answers with the codes of their refusals.</summary>
    private static async Task<IReadOnlyList<string?>> AskDuringAsync(Viewer viewer, string task, long begun)
    {
        using var load = new MachineLoad();
        var codes = new List<string?>();
        while (Stopwatch.GetElapsedTime(begun) < Outage)
        {
            var asked = Stopwatch.GetTimestamp();
            CommandReply reply = await viewer.SendAsync(
                task, new { type = "say", speaker = "", text = "Still there?" });
            Assert.True(
                Stopwatch.GetElapsedTime(asked) < load.Stretch(Fast),
                $"It took {Stopwatch.GetElapsedTime(asked)}, at {load.Factor:0.0} threads a core.");
            codes.Add(reply.Code);
            await Task.Delay(
                TimeSpan.FromMilliseconds(500), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        return codes;
    }
}
