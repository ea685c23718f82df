using Pixora.Media.Rendering.Making;
using Pixora.Media.Rendering.Tools;

namespace Pixora.Tests.Media.Rendering.Making;

public sealed class SceneJoinerTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("pixora it's-").FullName;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Clips_are_joined_frame_by_frame_even_where_a_folder_has_a_quote_in_its_name()
    {
        string[] clips = [await ClipAsync("one.mp4", 7), await ClipAsync("two.mp4", 5)];
        var scene = Path.Combine(folder, "scene.mp4");
        await new SceneJoiner(MediaTools.Plain).JoinAsync(clips, scene, Token);
        var probe = await new FFmpeg("ffprobe")
            .RunAsync(["-v", "error", "-count_packets", "-show_entries", "stream=nb_read_packets", "-of", "csv=p=0", scene], Token);
        Assert.Equal("12", probe.Output.Trim());
        Assert.Equal(3, Directory.EnumerateFiles(folder).Count());
    }

    private async Task<string> ClipAsync(string name, int frames)
    {
        var path = Path.Combine(folder, name);
        await new FFmpeg().RunAsync(
            [
                "-v", "error", "-f", "lavfi", "-i", "testsrc=size=64x36:rate=30", "-frames:v", $"{frames}", "-c:v", "libx264", "-preset",
                "ultrafast", "-threads", "1", path,
            ],
            Token);
        return path;
    }
}
