using System.Diagnostics;
using Pixora.Tests.Hub;

namespace Pixora.Tests.Cluster;

[Collection(Alone.Name)]
public sealed class BusyPodTests(ITestOutputHelper output)
{
    private const int Films = 6;
    private static readonly TimeSpan Watched = TimeSpan.FromSeconds(25);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    [Fact]
    public async Task Pods_whose_cores_all_encode_are_not_taken_for_dead()
    {
        await using var cluster = await PodCluster.StartAsync(
            2, [new("Render__ShortSide", "480"), new("Render__FrameRate", "24"), new("Pixora__FilmsAtOnce", "3")]);
        var pods = cluster.Pods.Keys.Order().ToList();
        await using var viewer = await cluster.Any.ComeAsync();
        for (var film = 0; film < Films; film++)
        {
            await StartFilmAsync(viewer, film);
        }

        using var others = new BusyCores(4);
        var begun = Stopwatch.GetTimestamp();
        var laps = new List<TimeSpan>();
        while (Stopwatch.GetElapsedTime(begun) < Watched)
        {
            var asked = Stopwatch.GetTimestamp();
            Assert.Equal(pods, await cluster.ActiveAsync());
            laps.Add(Stopwatch.GetElapsedTime(asked));
            await Task.Delay(Pause, TimeProvider.System, TestContext.Current.CancellationToken);
        }

        output.WriteLine($"Asking the cluster: {laps.Told()}. Doubted {await cluster.DoubtsAsync()} times.");
        Assert.All(cluster.Pods.Values, pod => Assert.True(pod.IsAlive));
    }

    private static async Task StartFilmAsync(Viewer viewer, int film)
    {
        var task = (await viewer.CreateAsync($"A film about number {film}", $"film-{film}", 60)).TaskId!;
        while ((await viewer.AskAsync(task)).Facts.LastOrDefault(fact => fact.Type == "price_quoted") is not { } quote
            || !(await viewer.ApproveAsync(task, quote.Data.GetProperty("revision").GetInt32())).Ok)
        {
            await Task.Delay(Pause, TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
