using Pixora.Tests.Fakes;

namespace Pixora.Tests.EndToEnd;

/// <summary>The whole path with nothing in place of anything: terminal, hub, planner, makers and FFmpeg.</summary>
public sealed class RealFilmTests : IDisposable
{
    private readonly TemporaryFolder data = new();
    private readonly TemporaryFolder desk = new();

    private string Film => Path.Combine(desk.Path, "film.mp4");

    public void Dispose()
    {
        data.Dispose();
        desk.Dispose();
    }

    [Theory]
    [InlineData("9:16", "--language", "de")]
    [InlineData("1:1", "--no-narration")]
    public async Task A_sentence_becomes_a_film(string aspect, params string[] options)
    {
        using var hub = await HubProcess.StartAsync(data.Path);
        using var terminal = TerminalRun.Start(
            desk.Path,
            [
                "make", "A film about the sea", "--seconds", "5", "--aspect", aspect, "--out", Film, "--server", hub.Address.ToString(),
                "--key-file", HubProcess.KeyFile(data.Path), .. options,
            ]);

        var (exitCode, _, errors) = await terminal.EndAsync(TestContext.Current.CancellationToken);

        Assert.Equal((0, ""), (exitCode, errors));
        var tree = Assert.Single(Directory.GetDirectories(Path.Combine(data.Path, "films")));
        Assert.Equal(await BytesAsync(Path.Combine(tree, "final_video.mp4")), await BytesAsync(Film));
    }

    [Fact]
    public async Task A_server_killed_in_the_middle_and_started_again_finishes_the_film_under_the_eyes_of_its_client()
    {
        using var hub = await HubProcess.StartAsync(data.Path);
        using var terminal = TerminalRun.Start(
            desk.Path, "make", "A film about the sea", "--seconds", "5", "--out", Film, "--server", hub.Address.ToString(), "--key-file",
            HubProcess.KeyFile(data.Path));
        await HubProcess.UntilAsync(() => Made() > 3);

        await hub.KillAsync();
        using var again = await HubProcess.StartAsync(data.Path, hub.Address.ToString());
        var (exitCode, _, errors) = await terminal.EndAsync(TestContext.Current.CancellationToken);

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Single(Directory.GetDirectories(Path.Combine(data.Path, "films")));
        Assert.Equal(await CalmlyAsync("A film about the sea", "--seconds", "5"), await BytesAsync(Film));
    }

    /// <summary>The same film from a server that nobody disturbs.</summary>
    private async Task<byte[]> CalmlyAsync(params string[] options)
    {
        using var calm = new TemporaryFolder();
        using var hub = await HubProcess.StartAsync(calm.Path);
        var film = Path.Combine(calm.Path, "calm.mp4");
        using var terminal = TerminalRun.Start(
            desk.Path,
            ["make", .. options, "--out", film, "--server", hub.Address.ToString(), "--key-file", HubProcess.KeyFile(calm.Path)]);
        await terminal.EndAsync(TestContext.Current.CancellationToken);
        return await BytesAsync(film);
    }

    private static Task<byte[]> BytesAsync(string path) =>
        File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);

    /// <summary>Assets that are finished.</summary>
    private int Made() =>
        new DirectoryInfo(Path.Combine(data.Path, "assets")) is { Exists: true } assets
            ? assets.GetFiles("*.json", SearchOption.AllDirectories).Length
            : 0;
}
