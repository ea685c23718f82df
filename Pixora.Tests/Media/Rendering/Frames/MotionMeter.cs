using Pixora.Media.Generation;
using Pixora.Media.Rendering.Frames;

namespace Pixora.Tests.Media.Rendering.Frames;

/// <summary>Compares what moves on screen with where the camera's path says it should be.</summary>
internal static class MotionMeter
{
    private const int Spacing = 48;

    private const int Border = 20;

    /// <summary>Root mean square of the deviations of patches between neighbouring frames, in pixels, along both axes together.</summary>
    /// <param name="frames">Pairs measured, spread over the motion.</param>
    public static double Rms(IFrameSource source, MotionRequest request, (int Width, int Height) picture, int frames)
    {
        var path = new CameraPath(request.Camera, request.Frames);
        var geometry = new FrameGeometry(picture.Width, picture.Height, request.Width, request.Height);
        var (first, second) = (new YuvFrame(request.Width, request.Height), new YuvFrame(request.Width, request.Height));
        var (sum, count) = (0d, 0);
        for (var pair = 0; pair < frames; pair++)
        {
            var frame = (int)((long)pair * (request.Frames - 2) / Math.Max(1, frames - 1));
            source.Draw(frame, first);
            source.Draw(frame + 1, second);
            var tracker = new PatchTracker(first.Y.ToArray(), second.Y.ToArray(), request.Width);
            foreach (var (x, y) in Patches(request))
            {
                var ideal = Ideal(geometry, (path.At(frame), path.At(frame + 1)), x, y);
                if (tracker.Displacement(x, y, ideal) is { } seen)
                {
                    sum += Math.Pow(seen.X - ideal.X, 2) + Math.Pow(seen.Y - ideal.Y, 2);
                    count++;
                }
            }
        }

        return count > 0 ? Math.Sqrt(sum / count) : double.NaN;
    }

    private static IEnumerable<(int X, int Y)> Patches(MotionRequest request) =>
        from y in Enumerable.Range(0, (request.Height - (2 * Border)) / Spacing + 1)
        from x in Enumerable.Range(0, (request.Width - (2 * Border)) / Spacing + 1)
        select (Border + (x * Spacing), Border + (y * Spacing));

    /// <summary>Finds the picture's point that is seen there by the first window, then where the second shows it.</summary>
    private static (double X, double Y) Ideal(FrameGeometry geometry, (CameraWindow First, CameraWindow Second) windows, int x, int y)
    {
        var (target, point) = ((X: x + 0.5, Y: y + 0.5), (X: 0d, Y: 0d));
        for (var round = 0; round < 20; round++)
        {
            var seen = geometry.Project(windows.First, point.X, point.Y);
            point = (point.X + target.X - seen.X, point.Y + target.Y - seen.Y);
        }

        var moved = geometry.Project(windows.Second, point.X, point.Y);
        return (moved.X - target.X, moved.Y - target.Y);
    }
}
