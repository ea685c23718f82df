using Pixora.Media.Rendering.Frames;

namespace Pixora.Media.Graph;

/// <summary>How long a moving camera may seem to stand still.</summary>
internal static class SlowMotion
{
    /// <summary>Seconds: shorter rests are never reported as a freeze by the inspection.</summary>
    public const double MinRest = 1.5;

    /// <summary>
    /// A picture with little in it seems to rest longer than it takes to move by a pixel: on a plain wall 1.1 times as
    /// long was measured.
    /// </summary>
    public const double PlainPictureFactor = 1.5;

    /// <summary>Pixels: the inspection looks at films of this width.</summary>
    private const int SeenWidth = 320;

    /// <summary>
    /// The most frames in which no part of the picture moves by a whole pixel. Cameras are slowest at the ends of their
    /// paths.
    /// </summary>
    public static int LongestRest(CameraPath camera, FilmSetup setup)
    {
        var scale = Math.Min(1, (double)SeenWidth / setup.Width);
        return Math.Max(Rest(camera, 0, scale, setup), Rest(camera, camera.Frames - 1, scale, setup));
    }

    private static int Rest(CameraPath camera, int end, double scale, FilmSetup setup)
    {
        var from = camera.At(end);
        for (var frames = 1; frames < camera.Frames; frames++)
        {
            if (from.FurthestMove(camera.At(Math.Abs(end - frames)), setup.Width * scale, setup.Height * scale) >= 1)
            {
                return frames;
            }
        }

        return camera.Frames;
    }
}
