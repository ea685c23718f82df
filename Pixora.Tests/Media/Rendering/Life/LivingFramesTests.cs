using Pixora.Media.Rendering.Frames;
using Pixora.Media.Rendering.Life;
using Pixora.Media.Tasks;
using Pixora.Tests.Fakes;
using SkiaSharp;

namespace Pixora.Tests.Media.Rendering.Life;

public sealed class LivingFramesTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Nothing_moves_in_a_picture_without_life_but_the_camera()
    {
        using var picture = LivingPictures.Striped();
        using var png = picture.Encode(SKEncodedImageFormat.Png, 100);
        File.WriteAllBytes(folder["still.png"], png.ToArray());
        var camera = LivingPictures.Plain();

        Assert.Same(camera, LivingFrames.Over(camera, LivingPictures.Move(folder["still.png"]), LivingPictures.Rate));
        Assert.Same(camera, LivingFrames.Over(camera, LivingPictures.Move(folder["nowhere.png"]), LivingPictures.Rate));
    }

    [Fact]
    public void Every_kind_is_seen_to_move_stays_in_range_and_is_the_same_in_any_order_under_every_camera()
    {
        var faults = new List<string>();
        using var picture = LivingPictures.Striped();
        foreach (var kind in LivingPictures.Kinds)
        {
            var path = LivingPictures.Write(folder[$"{kind.GetType().Name}.png"], picture, kind);
            foreach (var camera in Enum.GetValues<CameraMotion>())
            {
                var move = LivingPictures.Move(path, camera);
                int[] times = [0, 31, 74, 75, 90, 120, 179];
                var still = LivingPictures.Still(move);
                var once = times.Select(frame => LivingPictures.Draw(LivingPictures.Living(move), frame)).ToList();
                var again = LivingPictures.Living(move);
                var back = times.Reverse().Select(frame => LivingPictures.Draw(again, frame)).Reverse().ToList();
                var moves = times.Where((frame, at) => !IsSame(once[at], LivingPictures.Draw(still, frame))).Any();
                if (!moves && kind is not LightningBolt)
                {
                    faults.Add($"{kind.GetType().Name} under {camera}: nothing moves");
                }

                if (!once.Zip(back).All(pair => IsSame(pair.First, pair.Second)))
                {
                    faults.Add($"{kind.GetType().Name} under {camera}: other bytes the second time");
                }

                if (once.Any(frame => frame.AsSpan(0, 192 * 108).ContainsAnyExceptInRange((byte)16, (byte)235)))
                {
                    faults.Add($"{kind.GetType().Name} under {camera}: outside the range of video");
                }
            }
        }

        Assert.Empty(faults);
    }

    [Fact]
    public void Lightning_flashes_once_in_a_scene_and_is_gone_within_a_second()
    {
        using var picture = LivingPictures.Striped();
        var bolt = LivingPictures.Kinds.Single(kind => kind is LightningBolt);
        foreach (var frames in (int[])[60, 150, 900])
        {
            var move = LivingPictures.Move(
                LivingPictures.Write(folder[$"{frames}.png"], picture, bolt), CameraMotion.Static, frames);
            var living = LivingFrames.Over(LivingPictures.Plain(), move, LivingPictures.Rate);
            var plain = LivingPictures.Draw(LivingPictures.Plain(), 0);

            var lit = Enumerable.Range(0, frames)
                .Where(frame => !IsSame(LivingPictures.Draw(living, frame), plain)).ToList();

            Assert.InRange(lit.Count, 5, LivingPictures.Rate);
            Assert.Equal(lit.Count - 1, lit[^1] - lit[0]);
            Assert.InRange(lit[0], 1, frames - 5);
        }
    }

    /// <summary>A star is painted where a white dot is: both are seen at one place, wherever the camera is.</summary>
    [Fact]
    public void What_is_anchored_stays_on_its_spot_under_every_camera()
    {
        var faults = new List<string>();
        foreach (var at in (LifePoint[])[new(0.5f, 0.5f), new(0.3f, 0.25f), new(0.62f, 0.7f)])
        {
            using var picture = Dot(at);
            var path = LivingPictures.Write(folder[$"{at.X}.png"], picture, new TwinklingStar(at, 0.006f));
            foreach (var camera in Enum.GetValues<CameraMotion>())
            {
                var move = LivingPictures.Move(path, camera, 240);
                var living = LivingPictures.Living(move);
                var still = LivingPictures.Still(move);
                foreach (var frame in Shining(living, still).ToList())
                {
                    var painted = Middle(LivingPictures.Draw(still, frame), null);
                    var drawn = Middle(LivingPictures.Draw(living, frame), LivingPictures.Draw(still, frame));
                    if (Math.Abs(painted.X - drawn.X) > 0.5f || Math.Abs(painted.Y - drawn.Y) > 0.5f)
                    {
                        faults.Add($"{camera}, frame {frame}: painted at {painted}, drawn at {drawn}");
                    }
                }
            }
        }

        Assert.Empty(faults);
    }

    private static IEnumerable<int> Shining(IFrameSource living, IFrameSource still)
    {
        foreach (var from in (int[])[0, 100, 200])
        {
            var frame = Enumerable.Range(from, 39).FirstOrDefault(
                at => !IsSame(LivingPictures.Draw(living, at), LivingPictures.Draw(still, at)), -1);
            if (frame >= 0)
            {
                yield return Math.Min(frame + 5, 239);
            }
        }
    }

    private static bool IsSame(byte[] one, byte[] other) => one.AsSpan().SequenceEqual(other);

    /// <summary>A soft dot on black.</summary>
    private static SKBitmap Dot(LifePoint at)
    {
        var picture = new SKBitmap(new SKImageInfo(216, 122, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(picture);
        canvas.Clear(SKColors.Black);
        using var paint = new SKPaint { Color = new SKColor(120, 120, 120), IsAntialias = true };
        canvas.DrawCircle(at.X * picture.Width, at.Y * picture.Height, 2.5f, paint);
        return picture;
    }

    /// <summary>The centre of the light in a frame, or of what it has more than another.</summary>
    private static LifePoint Middle(byte[] frame, byte[]? less)
    {
        var x = 0d;
        var y = 0d;
        var sum = 0d;
        for (var at = 0; at < 192 * 108; at++)
        {
            var light = Math.Max(0, frame[at] - (less is null ? 20 : less[at]));
            x += light * (at % 192);
            y += light * (at / 192);
            sum += light;
        }

        return new((float)(x / sum), (float)(y / sum));
    }
}
