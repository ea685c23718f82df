using System.Diagnostics;
using Pixora.Tests.EndToEnd;
using Pixora.Tests.Fakes;
using Pixora.Tests.Hub;

namespace Pixora.Tests.Cluster;

[Collection(Alone.Name)]
public sealed class SlowViewerTests(ITestOutputHelper output) : IDisposable
{
    private const long MostGrowth = 60_000_000;
    private static readonly TimeSpan Bearable = TimeSpan.FromMilliseconds(250);
    private static readonly string Speech = new('海', 4000);

    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Theory]
    [InlineData("its queue is full", 1000, 15)]
    [InlineData("it takes nothing", 240, 18)]
    public async Task A_viewer_who_stops_reading_is_shown_out_because(string reason, int hurry, int seconds)
    {
        using var hub = await HubProcess.StartAsync(data.Path, settings: new Dictionary<string, string>
        {
            ["Pixora__Limits__CommandsPerMinute"] = "0",
            ["Pixora__Limits__MessagesPerSecond"] = "0",
            ["Pixora__Limits__ReadsPerMinute"] = "0",
            ["Pixora__Limits__StoryBytes"] = "0",
        });
        await using var watcher = await hub.ComeAsync();
        await using var writer = await hub.ComeAsync();
        var task = await watcher.CreateReviewedAsync();
        var stage = new Stage(hub, writer, watcher, task);
        var calm = Task.Delay(TimeSpan.FromSeconds(3), TimeProvider.System, TestContext.Current.CancellationToken);
        await SpeakAsync(stage, calm, hurry: int.MaxValue);
        var held = watcher.Story[^1];
        using var stalled = await RawLine.GreetAsync(hub.Address, hub.Token(), receiveBuffer: 4096);
        await stalled.SendAsync(
            $$"""{"type":1,"invocationId":"1","target":"JoinTask","arguments":["{{task}}",{{held.Epoch}},{{held.Seq}}]}""");
        await watcher.UntilViewersAsync(2);

        using var load = new MachineLoad();
        var before = hub.Memory;
        var begun = Stopwatch.GetTimestamp();
        var (laps, peak) = await SpeakAsync(stage, watcher.UntilViewersAsync(1), hurry);
        var gone = Stopwatch.GetElapsedTime(begun);

        output.WriteLine(
            $"Because {reason}: shown out after {gone.TotalSeconds:0.0} s. The other viewer: {laps.Told()}. Memory "
                + $"{before / 1e6:0} MB, at most {peak / 1e6:0} MB.");
        Assert.True(gone < load.Stretch(TimeSpan.FromSeconds(seconds)), $"It took {gone}, at {load.Factor:0.0} threads a core.");
        Assert.True(peak - before < MostGrowth, $"From {before} to {peak} bytes.");
        Assert.True(laps.P99() < load.Stretch(Bearable), $"p99 {laps.P99()}, at {load.Factor:0.0} threads a core.");
        await ToEndAsync(stalled);
        await using var late = await hub.ComeAsync();
        var reply = await late.JoinAsync(task, held.Epoch, held.Seq);
        // What was said meanwhile is more than is replayed: it comes back to a snapshot of it all.
        Assert.True(reply is { Ok: true, Recovered: false, Snapshot: not null }, reply.Code);
        Assert.Equal(watcher.Story[^1].Seq, reply.Seq);
        Assert.Equal(
            Enumerable.Range(1, (int)reply.Seq).Select(seq => (long)seq), watcher.Story.Select(fact => fact.Seq));
    }

    /// <summary>
    /// Says long things in the chat until something has happened: a number of them in a hurry, the rest slowly.
    /// </summary>
    /// <returns>
    /// How long each took from the one who says it to the other who hears it, and the most memory the server had.
    /// </returns>
    private static async Task<(IReadOnlyCollection<TimeSpan> Laps, long Peak)> SpeakAsync(
        Stage stage, Task until, int hurry)
    {
        var laps = new List<TimeSpan>();
        var peak = 0L;
        while (!until.IsCompleted)
        {
            var told = stage.Watcher.Story[^1].Seq;
            var asked = Stopwatch.GetTimestamp();
            await SayAsync(stage.Writer, stage.Task);
            await stage.Watcher.UntilAsync(
                "chat_message", fact => fact.Seq > told && fact.Data.GetProperty("by").GetString() == "person");
            laps.Add(Stopwatch.GetElapsedTime(asked));
            peak = Math.Max(peak, stage.Hub.Memory);
            if (laps.Count > hurry)
            {
                await Task.Delay(
                    TimeSpan.FromMilliseconds(200), TimeProvider.System, TestContext.Current.CancellationToken);
            }
        }

        await until;
        return (laps, peak);
    }

    /// <summary>As the protocol asks: what could not be saved now is sent again under the same id.</summary>
    private static async Task SayAsync(Viewer writer, string task)
    {
        var id = $"say-{Guid.NewGuid():N}";
        var reply = await writer.SendAsync(task, new { type = "say", speaker = "", text = Speech }, id);
        while (reply.Code is "store.unavailable" or "cluster.unavailable")
        {
            reply = await writer.SendAsync(task, new { type = "say", speaker = "", text = Speech }, id);
        }

        Assert.True(reply.Ok, $"{reply.Code}: {reply.Message}");
    }

    /// <summary>Reads what was left of a connection that the server has ended.</summary>
    private static async Task ToEndAsync(RawLine line)
    {
        while (await line.HearAsync() is not null)
        {
        }
    }

    private sealed record Stage(HubProcess Hub, Viewer Writer, Viewer Watcher, string Task);
}
