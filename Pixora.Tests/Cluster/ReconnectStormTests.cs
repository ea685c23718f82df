using System.Diagnostics;
using Pixora.Tests.EndToEnd;
using Pixora.Tests.Fakes;
using Pixora.Tests.Hub;

namespace Pixora.Tests.Cluster;

[Collection(Alone.Name)]
public sealed class ReconnectStormTests(ITestOutputHelper output) : IDisposable
{
    private const int Clients = 200;
    private const int Edits = 50;

    private static readonly TimeSpan Bearable = TimeSpan.FromSeconds(10);

    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task Two_hundred_clients_who_come_back_at_once_to_a_studio_that_has_just_started_again_have_caught_up_in_ten_seconds()
    {
        string task;
        IReadOnlyList<Viewer> before;
        using (var hub = await StartAsync())
        {
            await using var writer = await hub.ComeAsync();
            task = await writer.CreateReviewedAsync();
            before = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => hub.ComeAsync()));
            await Task.WhenAll(before.Select(viewer => viewer.JoinAsync(task)));
            await Task.WhenAll(before.Select(viewer => viewer.DisposeAsync().AsTask()));
            for (var edit = 1; edit <= Edits; edit++)
            {
                Assert.True((await writer.SendAsync(task, new { type = "set_title", title = $"Title {edit}" })).Ok);
            }

            await hub.KillAsync();
        }

        using var again = await StartAsync();
        using var load = new MachineLoad();
        var begun = Stopwatch.GetTimestamp();
        var after = await Task.WhenAll(before.Select(viewer => ComeBackAsync(again, task, viewer)));
        var pause = Stopwatch.GetElapsedTime(begun);

        output.WriteLine($"{Clients} clients had caught up after {pause.TotalSeconds:0.0} s.");
        Assert.True(pause < load.Stretch(Bearable), $"It took {pause}, at {load.Factor:0.0} threads a core.");
        Assert.All(after, viewer => Assert.Equal(Edits, viewer.Story.Count(fact => fact.Type == "title_changed")));
        await Task.WhenAll(after.Select(viewer => viewer.AssertWholeAsync(task)));
        await Task.WhenAll(after.Select(viewer => viewer.DisposeAsync().AsTask()));
    }

    private static async Task<Viewer> ComeBackAsync(HubProcess hub, string task, Viewer before)
    {
        var viewer = await hub.ComeAsync();
        var reply = await viewer.ContinueAsync(task, before);
        Assert.True(reply.Recovered, reply.Code);
        await viewer.UntilAsync(() => viewer.Story[^1].Seq >= reply.Seq);
        return viewer;
    }

    private Task<HubProcess> StartAsync() => HubProcess.StartAsync(data.Path, settings: new Dictionary<string, string>
    {
        ["Pixora__Limits__Connections"] = "0",
        ["Pixora__Limits__CommandsPerMinute"] = "0",
        ["Pixora__Limits__MessagesPerSecond"] = "0",
        ["Pixora__Limits__ReadsPerMinute"] = "0",
        ["Pixora__Limits__ReadsAtOnce"] = "0",
    });
}
