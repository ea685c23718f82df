using Pixora.Media.Providers.Local.Motion;
using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Frames;
using Pixora.Media.Tasks;
using Pixora.Tests.Conformance;
using Pixora.Tests.Fakes;
using Pixora.Tests.Media.Rendering.Frames;
using SkiaSharp;

namespace Pixora.Tests.Media.Providers.Local.Motion;

public sealed class StillCameraTests : StillCameraConformance
{
    private protected override IStillCamera Create() => new StillCamera(new PlateCache(1 << 24, PlateReader.Read));

    [Theory]
    [InlineData(CameraMotion.PushIn)]
    [InlineData(CameraMotion.PullOut)]
    [InlineData(CameraMotion.PanLeft)]
    [InlineData(CameraMotion.PanUp)]
    [InlineData(CameraMotion.Parallax)]
    public async Task Patches_stay_within_a_twentieth_of_a_pixel_of_the_ideal_path(CameraMotion camera)
    {
        using var folder = new TemporaryFolder();
        var request = new CameraMove(
            TestPicture.Textured(folder["a.png"], 360, 204), camera, 150, 320, 180, VisualStyle.Documentary);
        using var source = await Create().OpenAsync(request, TestContext.Current.CancellationToken);
        Assert.InRange(MotionMeter.Rms(source, request, new(360, 204), 12), 0, 0.05);
    }

    [Fact]
    public async Task A_static_camera_gives_the_same_bytes_every_frame()
    {
        using var folder = new TemporaryFolder();
        var request = new CameraMove(
            TestPicture.Textured(folder["a.png"], 72, 42), CameraMotion.Static, 30, 64, 36, VisualStyle.Vivid);
        using var source = await Create().OpenAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(Drawn(source, 0), Drawn(source, 29));
    }

    [Theory]
    [InlineData(64, 36)]
    [InlineData(36, 64)]
    [InlineData(37, 41)]
    [InlineData(400, 60)]
    [InlineData(1200, 1200)]
    [InlineData(17, 9)]
    public async Task Any_size_and_shape_of_picture_fills_the_frame(int width, int height)
    {
        using var folder = new TemporaryFolder();
        var picture = TestPicture.Plain(folder["a.png"], width, height, new SKColor(200, 40, 40));
        foreach (var camera in Enum.GetValues<CameraMotion>())
        {
            var request = new CameraMove(picture, camera, 90, 64, 36, VisualStyle.Documentary);
            using var source = await Create().OpenAsync(request, TestContext.Current.CancellationToken);
            Assert.All(Enumerable.Range(0, 90), frame => Assert.Single(Luma(Drawn(source, frame)).Distinct()));
        }
    }

    [Fact]
    public async Task A_jpeg_is_read_as_well()
    {
        using var folder = new TemporaryFolder();
        var request = new CameraMove(
            TestPicture.Plain(folder["a.jpg"], 72, 42, SKColors.White), CameraMotion.Static, 1, 64, 36,
            VisualStyle.Documentary);
        using var source = await Create().OpenAsync(request, TestContext.Current.CancellationToken);
        Assert.All(Luma(Drawn(source, 0)), luma => Assert.InRange(luma, 233, 235));
    }

    private static byte[] Drawn(IFrameSource source, int frame)
    {
        var target = new YuvFrame(64, 36);
        source.Draw(frame, target);
        return target.Data;
    }

    private static byte[] Luma(byte[] frame) => frame[..(64 * 36)];
}
