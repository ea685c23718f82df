using System.Diagnostics;
using Pixora.Hub.Contracts;
using Pixora.Tests.EndToEnd;
using Pixora.Tests.Fakes;
using Pixora.Tests.Hub;

namespace Pixora.Tests.Cluster;

[Collection(Alone.Name)]
public sealed class MalformedStormTests(ITestOutputHelper output) : IDisposable
{
    private const int Lines = 100;
    private const int Each = 100;

    /// <summary>
    /// Everything has been done once before memory is measured: every connection was open, every kind of fault has
    /// happened.
    /// </summary>
    private const int First = 5;

    private const long MostGrowth = 80_000_000;

    /// <summary>Edits of each round; what follows are previews, so that one reply still carries the whole story.</summary>
    private const int MostEdits = 200;

    private static readonly TimeSpan Bearable = TimeSpan.FromMilliseconds(250);

    /// <summary>Fewer commands a second than a connection may send messages.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task Ten_thousand_malformed_messages_on_a_hundred_connections_end_no_process_and_hold_up_nobody()
    {
        using var hub = await HubProcess.StartAsync(data.Path, settings: new Dictionary<string, string>
        {
            ["Pixora__Limits__Connections"] = "0",
            ["Pixora__Limits__CommandsPerMinute"] = "0",
        });
        await using var viewer = await hub.ComeAsync();
        var task = await viewer.CreateReviewedAsync();
        var spoilers = Enumerable.Range(1, Lines).Select(seed => new Spoiler(hub.Address, hub.Token(), seed)).ToList();
        await EditAsync(hub, viewer, task, SpoilAsync(spoilers, First));
        using var load = new MachineLoad();
        var before = hub.Memory;

        var begun = Stopwatch.GetTimestamp();
        var storm = SpoilAsync(spoilers, Each);
        var (laps, peak) = await EditAsync(hub, viewer, task, storm);
        await storm;

        output.WriteLine(
            $"{Lines * Each} messages in {Stopwatch.GetElapsedTime(begun).TotalSeconds:0.0} s, shown out "
                + $"{spoilers.Sum(spoiler => spoiler.ShownOut)} times, refused {spoilers.Sum(spoiler => spoiler.Refused)} times.");
        output.WriteLine($"Another client: {laps.Told()}. Memory {before / 1e6:0} MB, at most {peak / 1e6:0} MB.");
        spoilers.ForEach(spoiler => spoiler.Dispose());
        Assert.True(hub.IsAlive);
        Assert.True(laps.Count > 100, $"Only {laps.Count} laps.");
        Assert.True(laps.P99() < load.Stretch(Bearable), $"p99 {laps.P99()}, at {load.Factor:0.0} threads a core.");
        Assert.True(peak - before < MostGrowth, $"From {before} to {peak} bytes.");
        await viewer.AssertWholeAsync(task);
    }

    private static Task SpoilAsync(IEnumerable<Spoiler> spoilers, int messages) =>
        Task.WhenAll(spoilers.Select(spoiler => spoiler.SpoilAsync(messages)));

    private static async Task WorkAsync(Viewer viewer, string task, int lap)
    {
        var body = new { type = "set_title", title = $"Title {lap}" };
        if (lap < MostEdits)
        {
            var reply = await viewer.SendAsync(task, body);
            Assert.True(reply.Ok, $"{reply.Code}: {reply.Message}");
            return;
        }

        var price = await viewer.CallAsync<PreviewReply>("PreviewCommand", task, new { body });
        Assert.True(price.Ok, $"{price.Code}: {price.Message}");
    }

    /// <summary>Sends commands one after the other until something has ended.</summary>
    /// <returns>How long each took, and the most memory the server had.</returns>
    private static async Task<(IReadOnlyCollection<TimeSpan> Laps, long Peak)> EditAsync(
        HubProcess hub, Viewer viewer, string task, Task until)
    {
        var laps = new List<TimeSpan>();
        var peak = 0L;
        while (!until.IsCompleted)
        {
            var asked = Stopwatch.GetTimestamp();
            await WorkAsync(viewer, task, laps.Count);
            laps.Add(Stopwatch.GetElapsedTime(asked));
            peak = Math.Max(peak, hub.Memory);
            await Task.Delay(Pause, TimeProvider.System, TestContext.Current.CancellationToken);
        }

        return (laps, peak);
    }
}
