using Pixora.Media.Generation;
using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Frames;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;
using Pixora.Tests.Media.Rendering.Frames;

namespace Pixora.Tests.Conformance;

/// <summary>What a camera over still pictures promises.</summary>
public abstract class StillCameraConformance
{
    private protected abstract IStillCamera Create();

    [Fact]
    public void Has_a_profile() => Assert.Matches("^[a-z][a-z0-9-]*$", Create().Profile.Name);

    [Theory]
    [InlineData("missing.png", null)]
    [InlineData("empty.png", "")]
    [InlineData("text.png", "this is no picture")]
    public async Task Refuses_what_is_not_a_picture(string name, string? content)
    {
        using var folder = new TemporaryFolder();
        if (content is not null)
        {
            await File.WriteAllTextAsync(folder[name], content, TestContext.Current.CancellationToken);
        }

        var refused = await Assert.ThrowsAsync<ProviderException>(() => Open(folder[name], CameraMotion.PushIn));
        Assert.Equal("image.unreadable", refused.Code);
    }

    [Fact]
    public async Task Draws_any_frame_in_any_order_to_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        var picture = TestPicture.Textured(folder["a.png"], 72, 42);
        using var one = await Open(picture, CameraMotion.Parallax);
        using var other = await Open(picture, CameraMotion.Parallax);
        int[] frames = [0, 7, 44, 89];
        var forward = frames.Select(frame => Drawn(one, frame)).ToList();
        var backward = Enumerable.Reverse(frames).Select(frame => Drawn(other, frame)).Reverse().ToList();
        Assert.Equal(forward, backward);
    }

    [Fact]
    public async Task Frames_of_a_moving_camera_differ()
    {
        using var folder = new TemporaryFolder();
        var picture = TestPicture.Textured(folder["a.png"], 72, 42);
        foreach (var camera in Enum.GetValues<CameraMotion>().Where(camera => camera != CameraMotion.Static))
        {
            using var source = await Open(picture, camera);
            Assert.NotEqual(Drawn(source, 0), Drawn(source, 89));
        }
    }

    [Fact]
    public async Task Stops_when_cancelled()
    {
        using var folder = new TemporaryFolder();
        var picture = TestPicture.Textured(folder["a.png"], 72, 42);
        var request = new CameraMove(picture, CameraMotion.PushIn, 90, 64, 36, VisualStyle.Cinematic);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Create().OpenAsync(request, new CancellationToken(canceled: true)));
    }

    private Task<IFrameSource> Open(string picture, CameraMotion camera) =>
        Create().OpenAsync(
            new CameraMove(picture, camera, 90, 64, 36, VisualStyle.Cinematic), TestContext.Current.CancellationToken);

    private static byte[] Drawn(IFrameSource source, int frame)
    {
        var target = new YuvFrame(64, 36);
        source.Draw(frame, target);
        return target.Data;
    }
}
