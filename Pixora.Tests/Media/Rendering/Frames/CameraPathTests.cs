using CsCheck;
using Pixora.Media.Rendering.Frames;
using Pixora.Media.Tasks;

namespace Pixora.Tests.Media.Rendering.Frames;

public sealed class CameraPathTests
{
    private static readonly Gen<CameraPath> Paths = Gen.Select(
        Gen.Enum<CameraMotion>(),
        Gen.Int[1, 3600],
        (motion, frames) => new CameraPath(motion, frames));

    [Fact]
    public void The_window_never_leaves_the_picture() => Paths.Sample(path =>
    {
        for (var frame = 0; frame < path.Frames; frame += Math.Max(1, path.Frames / 50))
        {
            var window = path.At(frame);
            for (var depth = 0d; depth <= 1; depth += 0.1)
            {
                Assert.InRange(window.LeftAt(depth), 0, 1 - (1 / window.Zoom));
                Assert.InRange(window.Top, 0, 1 - (1 / window.Zoom));
            }
        }
    });

    [Fact]
    public void No_frame_jumps_and_speed_changes_gently() => Paths.Sample(path =>
    {
        var steps = Enumerable.Range(0, path.Frames - 1).Select(frame => Step(path, frame, 1)).ToList();
        Assert.All(steps, step => Assert.InRange(step, 0, 0.0026));
        Assert.All(
            steps.Zip(steps.Skip(1)),
            pair => Assert.InRange(Math.Abs(pair.First - pair.Second), 0, 0.0001 + (0.5 / path.Frames / path.Frames)));
    });

    [Theory]
    [InlineData(30)]
    [InlineData(300)]
    [InlineData(1800)]
    public void A_moving_camera_moves_visibly_within_any_second(int frames) => Assert.All(
        Enum.GetValues<CameraMotion>().Where(motion => motion != CameraMotion.Static),
        motion =>
        {
            var path = new CameraPath(motion, frames);
            for (var frame = 0; frame + 29 < frames; frame += 15)
            {
                Assert.InRange(Step(path, frame, 29) * 1920, 0.7, 100);
            }
        });

    [Fact]
    public void A_static_camera_stays() =>
        Assert.Equal(new CameraPath(CameraMotion.Static, 90).At(0), new CameraPath(CameraMotion.Static, 90).At(89));

    [Fact]
    public void A_push_grows_by_nine_percent_and_a_pull_is_its_mirror()
    {
        var push = new CameraPath(CameraMotion.PushIn, 300);
        var pull = new CameraPath(CameraMotion.PullOut, 300);
        Assert.Equal(1.09, push.At(299).Zoom / push.At(0).Zoom, 6);
        Assert.Equal(push.At(70).Zoom, pull.At(229).Zoom, 9);
    }

    [Fact]
    public void A_pan_to_the_right_moves_the_window_to_the_right()
    {
        var path = new CameraPath(CameraMotion.PanRight, 120);
        Assert.True(path.At(119).LeftAt(0) > path.At(0).LeftAt(0));
    }

    [Fact]
    public void Near_rows_drift_further_than_far_ones()
    {
        var path = new CameraPath(CameraMotion.Parallax, 120);
        double Travel(double depth) => path.At(119).LeftAt(depth) - path.At(0).LeftAt(depth);
        Assert.InRange(Travel(0) / Travel(1), 0.2, 0.3);
        Assert.True(Travel(0.5) < Travel(0.75));
    }

    /// <summary>The furthest that an edge of the window moves, in window widths.</summary>
    private static double Step(CameraPath path, int frame, int frames)
    {
        var a = path.At(frame);
        var b = path.At(frame + frames);
        double[] moves = [a.LeftAt(1) - b.LeftAt(1), a.Top - b.Top, a.LeftAt(0) - b.LeftAt(0)];
        return moves.Max(Math.Abs) * a.Zoom;
    }
}
