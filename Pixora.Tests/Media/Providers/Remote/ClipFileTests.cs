using Pixora.Media.Generation;
using Pixora.Media.Providers.Remote;
using Pixora.Media.Rendering.Inspection;
using Pixora.Media.Rendering.Tools;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;
using Pixora.Tests.Fakes.Services;

namespace Pixora.Tests.Media.Providers.Remote;

public sealed class ClipFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(5, 2)]
    [InlineData(3, 3)]
    [InlineData(2, 5)]
    public async Task Cuts_slows_or_repeats_a_clip_to_the_scene_crops_it_and_drops_its_sound(double delivered, int wanted)
    {
        var source = Path.Combine(folder.Path, "source");
        await File.WriteAllBytesAsync(source, await ServiceFiles.ClipAsync(delivered), Token);
        var fitted = Path.Combine(folder.Path, "clip.mp4");

        await new ClipFile(MediaTools.Plain).FitAsync(
            "fal", source, new("unused", "waves", CameraMotion.Static, wanted, 64, 36, 1), fitted, Token);

        var streams = await FilmStreams.ReadAsync(MediaTools.Plain.FFprobe, fitted, Token);
        Assert.InRange(streams.Seconds, wanted, wanted + 0.2);
        Assert.Null(streams.SoundSeconds);
        Assert.Equal((64, 36, "bt709"), (streams.Video.Width!.Value, streams.Video.Height!.Value, streams.Video.ColorSpace));
    }

    [Fact]
    public async Task What_is_no_clip_is_said_to_be_none()
    {
        var source = Path.Combine(folder.Path, "source");
        await File.WriteAllTextAsync(source, "#EXTM3U\n#EXTINF:5,\nhttp://127.0.0.1:9/secret.ts\n", Token);
        var fault = await Assert.ThrowsAsync<ProviderException>(() => new ClipFile(MediaTools.Plain).FitAsync(
            "fal", source, new("unused", "waves", CameraMotion.Static, 1, 64, 36, 1), Path.Combine(folder.Path, "clip.mp4"), Token));
        Assert.Equal("maker.answer", fault.Code);
    }
}
