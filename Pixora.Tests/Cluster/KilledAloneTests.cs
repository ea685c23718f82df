using System.Diagnostics;
using Pixora.Tests.EndToEnd;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Cluster;

[Collection(Alone.Name)]
public sealed class KilledAloneTests : IDisposable
{
    private const int Commands = 40;

    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task The_only_pod_killed_and_started_again_goes_on_with_every_task_and_keeps_every_acknowledged_command()
    {
        var tasks = new List<string>();
        string reviewed;
        using (var hub = await HubProcess.StartAsync(data.Path))
        {
            await using var viewer = await hub.ComeAsync();
            reviewed = await viewer.CreateReviewedAsync("reviewed");
            foreach (var name in new[] { "one", "two", "three" })
            {
                await using var other = await hub.ComeAsync();
                var task = await other.CreateReviewedAsync(name, $"A film about number {name}", 5);
                Assert.True((await other.ApproveAsync(task, other.Revision)).Ok);
                tasks.Add(task);
            }

            for (var command = 1; command <= Commands; command++)
            {
                Assert.True(
                    (await viewer.SendAsync(reviewed, new { type = "set_title", title = $"Title {command}" })).Ok);
            }

            await hub.KillAsync();
        }

        var started = Stopwatch.GetTimestamp();
        using var again = await HubProcess.StartAsync(data.Path);
        await using var late = await again.ComeAsync();
        await late.JoinAsync(reviewed);
        Assert.Equal($"Title {Commands}", late.Story.Last(fact => fact.Type == "title_changed").Data.GetProperty("title").GetString());
        await late.AssertWholeAsync(reviewed);
        foreach (var task in tasks)
        {
            await using var viewer = await again.ComeAsync();
            await viewer.JoinAsync(task);
            await viewer.UntilStageAsync("completed", TimeSpan.FromSeconds(60) - Stopwatch.GetElapsedTime(started));
            await viewer.AssertWholeAsync(task);
        }
    }
}
