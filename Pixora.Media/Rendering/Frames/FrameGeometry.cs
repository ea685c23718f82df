namespace Pixora.Media.Rendering.Frames;

/// <summary>Turns a camera's window into places among a plate's samples.</summary>
/// <param name="plateWidth">Pixels.</param>
/// <param name="plateHeight">Pixels.</param>
/// <param name="width">Pixels of a frame.</param>
/// <param name="height">Pixels of a frame.</param>
internal sealed class FrameGeometry(int plateWidth, int plateHeight, int width, int height)
{
    /// <summary>
    /// Plate pixels to a frame pixel at zoom 1: the most that keeps the whole frame inside the plate.
    /// </summary>
    private readonly double scale = Math.Min((double)plateWidth / width, (double)plateHeight / height);

    private readonly double[] lumaLefts = new double[height];

    private readonly double[] chromaLefts = new double[height / 2];

    private double CropWidth => scale * width;

    private double CropHeight => scale * height;

    /// <summary>A frame's pixel centres lie half a pixel in, and so do the plate's.</summary>
    public SamplingGrid Luma(in CameraWindow window)
    {
        var step = scale / window.Zoom;
        for (var y = 0; y < lumaLefts.Length; y++)
        {
            lumaLefts[y] = Left(window, (y + 0.5) / height) + (step / 2) - 0.5;
        }

        return new(lumaLefts, step, Top(window) + (step / 2) - 0.5, step);
    }

    /// <summary>
    /// A frame's chroma sample lies at its even pixel's centre, between two rows (sited left); a plate's lies amid four
    /// pixels.
    /// </summary>
    public SamplingGrid Chroma(in CameraWindow window)
    {
        var step = scale / window.Zoom;
        for (var y = 0; y < chromaLefts.Length; y++)
        {
            chromaLefts[y] = ((Left(window, ((2 * y) + 1d) / height) + (step / 2)) / 2) - 0.5;
        }

        return new(chromaLefts, step, ((Top(window) + step) / 2) - 0.5, step);
    }

    private double Left(in CameraWindow window, double depth) =>
        ((plateWidth - CropWidth) / 2) + (window.LeftAt(depth) * CropWidth);

    private double Top(in CameraWindow window) => ((plateHeight - CropHeight) / 2) + (window.Top * CropHeight);
}
