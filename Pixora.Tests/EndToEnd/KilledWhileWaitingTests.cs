using Pixora.Tests.Fakes;

namespace Pixora.Tests.EndToEnd;

/// <summary>A server that is killed after a scene has failed, while the others are being made.</summary>
public sealed class KilledWhileWaitingTests : IDisposable
{
    private readonly TemporaryFolder data = new();
    private readonly TemporaryFolder desk = new();

    public void Dispose()
    {
        data.Dispose();
        desk.Dispose();
    }

    [Fact]
    public async Task The_failed_part_is_not_tried_again_until_somebody_asks_for_it_and_then_the_film_is_made()
    {
        var spoiling = new StandInTool(desk.Path, "rubbish-once");
        var settings = new Dictionary<string, string> { ["Tools__FFmpeg"] = spoiling.Path };
        string task;
        using (var hub = await HubProcess.StartAsync(data.Path, settings: settings))
        {
            await using var first = await hub.ComeAsync();
            task = await first.CreateReviewedAsync(prompt: "A 10-second film about the sea");
            Assert.True((await first.ApproveAsync(task)).Ok);
            await first.UntilAsync("scene_failed");
            await hub.KillAsync();
        }

        using var again = await HubProcess.StartAsync(data.Path, settings: settings);
        await using var viewer = await again.ComeAsync();
        await viewer.JoinAsync(task);
        await viewer.UntilStageAsync("waiting");
        Assert.Equal("asset.spoilt", Assert.Single(viewer.Story, fact => fact.Type == "scene_failed").Data.GetProperty("code").GetString());

        Assert.True((await viewer.SendAsync(task, new { type = "retry" })).Ok);
        await viewer.UntilStageAsync("completed");
        Assert.Single(viewer.Story, fact => fact.Type == "scene_failed");
    }
}
