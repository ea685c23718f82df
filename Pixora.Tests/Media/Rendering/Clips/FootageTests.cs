using Pixora.Media.Generation;
using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Clips;
using Pixora.Media.Rendering.Frames;
using Pixora.Media.Rendering.Inspection;
using Pixora.Media.Rendering.Tools;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;

namespace Pixora.Tests.Media.Rendering.Clips;

/// <summary>Frames that are cut from a moving clip.</summary>
public sealed class FootageTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly LayerFrames layers = new(new PlainMotion(), MediaTools.Plain);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(30, "64x36")]
    [InlineData(30, "160x160")]
    [InlineData(60, "48x96")]
    public async Task They_are_those_of_the_scene_whatever_the_clip_s_size_and_rate(int rate, string size)
    {
        var footage = await FootageAsync(rate, size, 3);
        var frame = new YuvFrame(64, 36);
        using var cut = await OpenAsync(footage, from: 20, frames: 30);
        foreach (var number in (int[])[49, 20, 33])
        {
            cut.Draw(number, frame);
            Assert.InRange(frame.Y[18 * 64], Luma(number) - 3, Luma(number) + 3);
        }
    }

    [Fact]
    public async Task A_clip_that_ends_a_little_early_holds_its_last_frame()
    {
        var frame = new YuvFrame(64, 36);
        using var cut = await OpenAsync(await FootageAsync(30, "64x36", 2), from: 50, frames: 12);
        cut.Draw(61, frame);
        Assert.InRange(frame.Y[0], Luma(59) - 3, Luma(59) + 3);
    }

    [Fact]
    public async Task A_clip_that_is_much_too_short_is_told_and_leaves_nothing()
    {
        var footage = await FootageAsync(30, "64x36", 1);
        var fault = await Assert.ThrowsAsync<ProviderException>(() => OpenAsync(footage, from: 200, frames: 12));
        Assert.Equal("motion.short", fault.Code);
        Assert.False(File.Exists(folder["work.yuv"]));
    }

    [Fact]
    public async Task What_was_taken_out_goes_with_the_clip_that_needed_it()
    {
        var footage = await FootageAsync(30, "64x36", 2);
        var encoder = new ClipEncoder(layers, new PlainOverlays(), MediaTools.Plain);
        var join = new ClipRequest([Layer(footage, 30), Layer(footage, 0)], TransitionKind.CrossFade, 12, 30, []);

        await encoder.EncodeAsync(join, folder["join.mp4"], new ToldProgress(), Token);

        Assert.Equal(
            ["footage.mp4", "join.mp4"],
            Directory.EnumerateFiles(folder[""]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("this is no film", "motion.unreadable")]
    [InlineData(null, "motion.short")]
    public async Task A_delivery_that_cannot_be_cut_from_is_refused(string? content, string code)
    {
        var path = content is null ? await FootageAsync(30, "64x36", 1) : folder["text.mp4"];
        if (content is not null)
        {
            await File.WriteAllTextAsync(path, content, Token);
        }

        var fault = await Assert.ThrowsAsync<ProviderException>(
            () => new FootageCheck(MediaTools.Plain).MeasureAsync(path, 2, Token));
        Assert.Equal((code, false), (fault.Code, fault.Retryable));
    }

    /// <summary>Of the scene's frame at 30 a second.</summary>
    private static int Luma(int frame) => 40 + (2 * frame);

    private static ClipLayer Layer(string footage, int from) =>
        new(new("", CameraMotion.PushIn, 90, 64, 36, VisualStyle.Cinematic), from, footage);

    private Task<IFrameSource> OpenAsync(string footage, int from, int frames)
    {
        var layer = Layer(footage, from);
        return layers.OpenAsync(
            layer, new ClipRequest([layer], TransitionKind.Cut, frames, 30, []), folder["work.yuv"], Token);
    }

    /// <summary>A clip that grows brighter frame by frame.</summary>
    private async Task<string> FootageAsync(int rate, string size, int seconds)
    {
        await new FFmpeg().RunAsync(
            [
                "-loglevel", "error", "-y", "-f", "lavfi", "-i", $"color=black:s={size}:r={rate}:d={seconds}",
                "-vf", $"format=yuv420p,geq=lum='40+60*T':cb=128:cr=128", "-c:v", "libx264", "-preset", "ultrafast", "-crf", "10",
                folder["footage.mp4"],
            ],
            Token);
        return folder["footage.mp4"];
    }
}
