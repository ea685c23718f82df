using System.Diagnostics;

namespace Pixora.Tests.Cluster;

[Collection(Alone.Name)]
public sealed class KilledPodTests(ITestOutputHelper output)
{
    private const int Trials = 5;

    [Fact]
    public async Task A_pod_killed_while_it_renders_costs_seconds_and_nothing_that_was_finished()
    {
        await using var cluster = await PodCluster.StartAsync(2);
        using var load = new MachineLoad();
        var pauses = new List<TimeSpan>();
        for (var trial = 0; trial < Trials; trial++)
        {
            pauses.Add(await KillInTheMiddleAsync(cluster, trial));
            await cluster.AddAsync();
        }

        pauses.Sort();
        var seconds = string.Join(", ", pauses.Select(pause => $"{pause.TotalSeconds:0.0}"));
        output.WriteLine($"Work went on elsewhere after {seconds} s; median {pauses[Trials / 2].TotalSeconds:0.0} s");
        Assert.True(
            pauses[Trials / 2] < load.Stretch(TimeSpan.FromSeconds(10)),
            $"Median {pauses[Trials / 2]}, at {load.Factor:0.0} threads a core.");
    }

    /// <returns>How long it took until something was finished elsewhere.</returns>
    private static async Task<TimeSpan> KillInTheMiddleAsync(PodCluster cluster, int trial)
    {
        await using var viewer = await cluster.Any.ComeAsync();
        var task = await viewer.CreateReviewedAsync($"trial-{trial}", $"A film about number {trial}", 10);
        Assert.True((await viewer.ApproveAsync(task, viewer.Revision)).Ok);
        await viewer.UntilAsync(
            "asset_ready", _ => viewer.Story.Count(fact => fact.Type == "asset_ready") > trial % Trials);

        var conductor = await cluster.ConductorAsync(task);
        var finished = Finished(cluster);
        await cluster.KillAsync(conductor);
        var killed = Stopwatch.GetTimestamp();
        await using var again = await cluster.Any.ComeAsync();
        await again.ContinueAsync(task, viewer);
        var held = again.Story.Count;
        await again.UntilAsync(() => again.Story.Count > held);
        var pause = Stopwatch.GetElapsedTime(killed);
        await again.UntilAsync("completed");
        await again.UntilStageAsync("completed");

        Assert.Equal(finished, Finished(cluster).Where(asset => finished.ContainsKey(asset.Key)).ToDictionary());
        await again.AssertWholeAsync(task);
        return pause;
    }

    /// <summary>
    /// What is recorded of each finished asset, such as when it was made. When its file was changed says only when it
    /// was used.
    /// </summary>
    private static Dictionary<string, string> Finished(PodCluster cluster) =>
        new DirectoryInfo(Path.Combine(cluster.Data, "assets")).GetFiles("*.json", SearchOption.AllDirectories)
            .Where(record => !record.FullName.Contains(".tmp", StringComparison.Ordinal))
            .ToDictionary(record => record.Name, record => File.ReadAllText(record.FullName));
}
