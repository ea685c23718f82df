using Pixora.Tests.Fakes;
using Pixora.Tests.Hub;

namespace Pixora.Tests.EndToEnd;

/// <summary>A server whose programs hang, and one that is killed while a program works.</summary>
public sealed class BrokenToolTests : IDisposable
{
    private readonly TemporaryFolder data = new();
    private readonly TemporaryFolder desk = new();

    public void Dispose()
    {
        data.Dispose();
        desk.Dispose();
    }

    [Fact]
    public async Task A_hung_encoder_fails_its_own_film_by_the_scene_and_two_others_are_finished()
    {
        var hung = new StandInTool(desk.Path, "hang-upright");
        using var hub = await StartAsync([new("Tools__FFmpeg", hung.Path), new("Tools__IdleSeconds", "2")]);
        await using var upright = await BeginAsync(hub, "A 5-second film about the sea, vertical");
        await using var second = await BeginAsync(hub, "A 5-second film about the forest");
        await using var third = await BeginAsync(hub, "A 5-second film about bees");

        var error = await EndAsync(upright);

        Assert.Equal("completed", (await EndAsync(second)).Type);
        Assert.Equal("completed", (await EndAsync(third)).Type);
        Assert.Equal("encoder.stalled", error.Data.GetProperty("code").GetString());
        Assert.StartsWith("scene-", error.Data.GetProperty("scene").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(data.Path, error.Data.GetRawText(), StringComparison.Ordinal);
        Assert.Empty(hung.Alive);
    }

    [Fact]
    public async Task Nothing_is_left_of_music_that_was_being_played_when_the_server_was_killed()
    {
        var path = Environment.GetEnvironmentVariable("PATH");
        var hung = new StandInTool(desk.Path, "hang", "fluidsynth");
        var system = Directory.CreateDirectory(Path.Combine(desk.Path, "tmp")).FullName;
        KeyValuePair<string, string>[] settings =
        [
            new("PATH", $"{desk.Path}:{path}"), new("TMPDIR", system), new("DOTNET_EnableDiagnostics", "0"),
        ];
        using (var hub = await StartAsync(settings))
        {
            await using var film = await BeginAsync(hub, "A 5-second film about the sea");
            await HubProcess.UntilAsync(() => hung.Runs > 0);
            await hub.KillAsync();
        }

        var before = Unfinished();
        Assert.NotEmpty(before);
        Assert.NotEmpty(hung.Alive);

        using var again = await StartAsync([new("TMPDIR", system), new("DOTNET_EnableDiagnostics", "0")]);
        await HubProcess.UntilAsync(() => Directory.GetDirectories(Path.Combine(data.Path, "films")).Length > 0);

        Assert.Empty(before.Intersect(Unfinished()));
        Assert.Empty(hung.Alive);
        Assert.Empty(Directory.EnumerateFileSystemEntries(system));
    }

    private string[] Unfinished() =>
        Directory.GetFiles(Path.Combine(data.Path, "assets", ".tmp"), "*", SearchOption.AllDirectories);

    private Task<HubProcess> StartAsync(params KeyValuePair<string, string>[] settings) =>
        HubProcess.StartAsync(data.Path, settings: settings.ToDictionary());

    /// <summary>Waits for a film or for why there is none.</summary>
    private static async Task<RawFact> EndAsync(Viewer viewer)
    {
        await viewer.UntilAsync(() => viewer.Story.Any(fact => fact.Type is "completed" or "error" or "scene_failed"));
        return viewer.Story.First(fact => fact.Type is "completed" or "error" or "scene_failed");
    }

    private static async Task<Viewer> BeginAsync(HubProcess hub, string prompt)
    {
        var viewer = await hub.ComeAsync();
        var task = await viewer.CreateReviewedAsync(prompt: prompt, commandId: $"create-{Guid.NewGuid():n}");
        while (await viewer.ApproveAsync(task) is { Ok: false } refused)
        {
            // A store that does not answer at the moment is asked again; anything else is a fault.
            Assert.EndsWith(".unavailable", refused.Code, StringComparison.Ordinal);
        }

        return viewer;
    }
}
