using System.Diagnostics;
using Pixora.Media.Generation;
using Pixora.Media.Rendering.Making;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.EndToEnd;

/// <summary>A machine that is full, read-only or lacks a tool.</summary>
public sealed class BrokenMachineTests : IDisposable
{
    private readonly TemporaryFolder data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task An_encoder_that_ends_well_and_leaves_rubbish_fails_its_scene_and_a_retry_makes_the_film()
    {
        using var desk = new TemporaryFolder();
        var spoiling = new StandInTool(desk.Path, "rubbish-once");
        await using var studio = new SmallStudio(data.Path, ffmpeg: spoiling.Path);
        var plan = await studio.PlanAsync(new Brief("The sea", Seconds: 5, Narrated: false));

        await Assert.ThrowsAsync<UnfinishedFilmException>(() => studio.RenderAsync(plan));

        Assert.Equal(["asset.spoilt"], studio.Failed.Select(failed => failed.Code));
        Assert.Equal(5, (await studio.RenderAsync(plan)).Seconds, 0.5);
    }

    [Fact]
    public async Task Without_ffmpeg_the_error_says_how_to_get_it_and_pictures_are_kept()
    {
        var brief = new Brief("A 15-second film about rain");
        await using (var studio = new SmallStudio(data.Path, ffmpeg: "no-such-ffmpeg"))
        {
            var fault = await Assert.ThrowsAsync<ProviderException>(
                async () => await studio.RenderAsync(await studio.PlanAsync(brief)));

            Assert.Equal("ffmpeg.missing", fault.Code);
            Assert.Contains("apt-get install ffmpeg", fault.Message, StringComparison.Ordinal);
        }

        await using var mended = new SmallStudio(data.Path);
        await mended.RenderAsync(await mended.PlanAsync(brief));
        Assert.Contains(mended.Assets, note => note.Kind == "image" && note.Reused);
    }

    [Fact]
    public async Task On_a_full_disk_the_film_fails_with_its_code_leaves_nothing_half_written_and_succeeds_once_there_is_room()
    {
        Assert.SkipUnless(
            Environment.UserName == "root" || Environment.GetEnvironmentVariable("CI") == "true",
            "Mounting a small disk takes root.");
        await RunAsync("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", data.Path);
        try
        {
            await using var studio = new SmallStudio(data.Path);
            var plan = await studio.PlanAsync(new Brief("A 15-second film about rainbows"));

            var fault = await Assert.ThrowsAsync<ProviderException>(() => studio.RenderAsync(plan));
            Assert.Equal("disk.full", fault.Code);
            Assert.Empty(Directory.GetDirectories(Path.Combine(data.Path, "films")));
            Assert.Empty(Directory.GetDirectories(Path.Combine(data.Path, "assets", ".tmp")).SelectMany(Directory.GetFileSystemEntries));

            await RunAsync("mount", "-o", "remount,size=100m", data.Path);
            studio.Assets.Clear();
            await studio.RenderAsync(plan);
            Assert.Contains(studio.Assets, note => note.Reused);
        }
        finally
        {
            await RunAsync("umount", "--lazy", data.Path);
        }
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments))!;
        await process.WaitForExitAsync(CancellationToken.None);
        Assert.Equal(0, process.ExitCode);
    }
}
