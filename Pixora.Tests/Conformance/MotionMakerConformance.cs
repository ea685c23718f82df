using Pixora.Media.Generation;
using Pixora.Media.Rendering.Inspection;
using Pixora.Media.Rendering.Tools;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;
using Pixora.Tests.Media.Rendering.Frames;

namespace Pixora.Tests.Conformance;

/// <summary>What every maker of motion promises. It is one when its subclass is green.</summary>
public abstract class MotionMakerConformance : MakerConformance<MotionRequest>, IDisposable
{
    private readonly TemporaryFolder folder = new();

    private protected abstract override IMotionMaker Create();

    private protected override MotionRequest Usual =>
        new(TestPicture.Textured(Path.Combine(folder.Path, "still.png"), 72, 42), "waves", CameraMotion.PushIn, 1, 64, 36, 7);

    private protected override Task RunAsync(
        IMaker<MotionRequest> maker, MakerRun<MotionRequest> run, CancellationToken cancellationToken) =>
        ((IMotionMaker)maker).MakeAsync(run.Request, run.Path, run.Context, cancellationToken);

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Writes_a_clip_that_lasts_at_least_as_long_as_asked_for(int seconds)
    {
        var path = await MakeAsync(Usual with { Seconds = seconds });
        await new FootageCheck(MediaTools.Plain).MeasureAsync(path, seconds, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Leaves_nothing_when_cancelled()
    {
        var path = Path.Combine(folder.Path, "never.mp4");
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Create().MakeAsync(Usual, path, MakerContext.Alone, new CancellationToken(canceled: true)));
        Assert.False(File.Exists(path));
    }

    public void Dispose()
    {
        folder.Dispose();
        GC.SuppressFinalize(this);
    }

    private async Task<string> MakeAsync(MotionRequest request)
    {
        var path = Path.Combine(folder.Path, "clip.mp4");
        await Create().MakeAsync(request, path, MakerContext.Alone, TestContext.Current.CancellationToken);
        return path;
    }
}
