namespace Pixora.Media.Rendering.Frames;

/// <summary>
/// The part of the picture that fills one frame, in fractions of the largest part of the picture that has the frame's
/// shape.
/// </summary>
/// <param name="X">Centre, 0 at the left, 1 at the right.</param>
/// <param name="Y">Centre, 0 at the top, 1 at the bottom.</param>
/// <param name="Zoom">1 shows the whole part, 2 its half.</param>
/// <param name="Drift">
/// How far the nearest row is moved to the right, in the same fractions; rows further away move less.
/// </param>
internal readonly record struct CameraWindow(double X, double Y, double Zoom, double Drift)
{
    /// <summary>Drift of the furthest row, at the top, against the nearest, at the bottom.</summary>
    private const double FarDrift = 0.25;

    public double Top => Y - (0.5 / Zoom);

    /// <summary>Left edge of a row.</summary>
    /// <param name="depth">0 for the top of the frame, 1 for its bottom.</param>
    public double LeftAt(double depth) => X - (0.5 / Zoom) + (Drift * Nearness(Math.Clamp(depth, 0, 1)));

    /// <summary>
    /// How far the part of the picture that moves most has gone in the frame when this window becomes another, in
    /// pixels.
    /// </summary>
    /// <param name="width">Pixels of the frame.</param>
    /// <param name="height">Pixels of the frame.</param>
    public double FurthestMove(CameraWindow other, double width, double height)
    {
        var left = other.LeftAt(1) - LeftAt(1);
        var top = other.Top - Top;
        var right = left + (1 / other.Zoom) - (1 / Zoom);
        var bottom = top + (1 / other.Zoom) - (1 / Zoom);
        return Zoom * Math.Max(
            width * Math.Max(Math.Abs(left), Math.Abs(right)),
            height * Math.Max(Math.Abs(top), Math.Abs(bottom)));
    }

    /// <summary>Smooth, flat at the top: the sky moves as one plane, the ground faster the nearer it is.</summary>
    private static double Nearness(double depth) => FarDrift + ((1 - FarDrift) * depth * depth * (3 - depth) / 2);
}
