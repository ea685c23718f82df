using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Frames;
using SkiaSharp;

namespace Pixora.Tests.Media.Rendering.Frames;

/// <summary>Compares what moves on screen with where the camera's path says it should be.</summary>
internal static class MotionMeter
{
    private const int Spacing = 48;

    private const int Border = 20;

    /// <summary>
    /// Root mean square of the deviations of patches between neighbouring frames, in pixels, along both axes together.
    /// </summary>
    /// <param name="frames">Pairs measured, spread over the motion.</param>
    public static double Rms(IFrameSource source, CameraMove request, SKSizeI picture, int frames)
    {
        var path = new CameraPath(request.Camera, request.Frames);
        SamplingGrid Grid(int frame) =>
            new FrameGeometry(picture.Width, picture.Height, request.Width, request.Height).Luma(path.At(frame));
        var first = new YuvFrame(request.Width, request.Height);
        var second = new YuvFrame(request.Width, request.Height);
        var sum = 0d;
        var count = 0;
        for (var pair = 0; pair < frames; pair++)
        {
            var frame = (int)((long)pair * (request.Frames - 2) / Math.Max(1, frames - 1));
            source.Draw(frame, first);
            source.Draw(frame + 1, second);
            var tracker = new PatchTracker(first.Y.ToArray(), second.Y.ToArray(), request.Width);
            var grid = Grid(frame);
            var next = Grid(frame + 1);
            foreach (var (x, y) in Patches(request))
            {
                var ideal = Ideal(grid, next, x, y);
                if (tracker.Displacement(x, y, ideal) is { } seen)
                {
                    sum += Math.Pow(seen.X - ideal.X, 2) + Math.Pow(seen.Y - ideal.Y, 2);
                    count++;
                }
            }
        }

        return count > 0 ? Math.Sqrt(sum / count) : double.NaN;
    }

    private static IEnumerable<(int X, int Y)> Patches(CameraMove request) =>
        from y in Enumerable.Range(0, (request.Height - (2 * Border)) / Spacing + 1)
        from x in Enumerable.Range(0, (request.Width - (2 * Border)) / Spacing + 1)
        select (Border + (x * Spacing), Border + (y * Spacing));

    /// <summary>Where the picture's point that is seen at (x, y) has gone in the next frame.</summary>
    private static Shift Ideal(in SamplingGrid grid, in SamplingGrid next, int x, int y)
    {
        var column = grid.Lefts[y] + (x * grid.StepX);
        var row = grid.Top + (y * grid.StepY);
        var seenRow = (row - next.Top) / next.StepY;
        var above = (int)Math.Floor(seenRow);
        var left = double.Lerp(next.Lefts[above], next.Lefts[above + 1], seenRow - above);
        return new(((column - left) / next.StepX) - x, seenRow - y);
    }
}
