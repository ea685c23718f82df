namespace Pixora.Tests.Media.Rendering.Frames;

/// <summary>
/// Measures where a patch of one picture is found in the next, to a hundredth of a pixel: least squares on the luma
/// differences (B. D. Lucas and T. Kanade, 1981).
/// </summary>
/// <param name="from">Luma of the first picture.</param>
/// <param name="to">Luma of the second.</param>
/// <param name="width">Pixels of a row.</param>
internal sealed class PatchTracker(byte[] from, byte[] to, int width)
{
    private const int Radius = 10;

    private const int Rounds = 12;

    /// <summary>
    /// Sum of squared slopes in the direction that has least (the smaller eigenvalue of the structure tensor): below
    /// it, rounding to 8 bits alone moves the answer by more than 0.01 px.
    /// </summary>
    private const double LeastTexture = 4 * ((2 * Radius) + 1) * ((2 * Radius) + 1);

    /// <summary>How far the patch around (x, y) has moved, in pixels; null where there is too little to see.</summary>
    /// <param name="guess">Where the search begins.</param>
    public Shift? Displacement(int x, int y, Shift guess)
    {
        var found = guess;
        for (var round = 0; round < Rounds; round++)
        {
            if (Step(x, y, found) is not { } step)
            {
                return null;
            }

            found = new(found.X + step.X, found.Y + step.Y);
            if (Math.Abs(step.X) + Math.Abs(step.Y) < 1e-4)
            {
                break;
            }
        }

        return found;
    }

    private Shift? Step(int x, int y, Shift at)
    {
        var xx = 0d;
        var xy = 0d;
        var yy = 0d;
        var xd = 0d;
        var yd = 0d;
        for (var row = y - Radius; row <= y + Radius; row++)
        {
            for (var column = x - Radius; column <= x + Radius; column++)
            {
                var u = column + at.X;
                var v = row + at.Y;
                var slopeX = Sample(u + 0.5, v) - Sample(u - 0.5, v);
                var slopeY = Sample(u, v + 0.5) - Sample(u, v - 0.5);
                var difference = from[(row * width) + column] - Sample(u, v);
                xx += slopeX * slopeX;
                xy += slopeX * slopeY;
                yy += slopeY * slopeY;
                xd += slopeX * difference;
                yd += slopeY * difference;
            }
        }

        var determinant = (xx * yy) - (xy * xy);
        var weakest = ((xx + yy) / 2) - Math.Sqrt((Math.Pow(xx - yy, 2) / 4) + (xy * xy));
        return weakest < LeastTexture
            ? null
            : new(((yy * xd) - (xy * yd)) / determinant, ((xx * yd) - (xy * xd)) / determinant);
    }

    /// <summary>The second picture between its pixels, by Catmull and Rom's cubic.</summary>
    private double Sample(double x, double y)
    {
        var column = (int)Math.Floor(x);
        var row = (int)Math.Floor(y);
        var sum = 0d;
        for (var tap = -1; tap <= 2; tap++)
        {
            sum += Weight(tap - (y - row)) * SampleRow(row + tap, column, x - column);
        }

        return sum;
    }

    private double SampleRow(int row, int column, double fraction)
    {
        var start = (row * width) + column;
        return (Weight(-1 - fraction) * to[start - 1])
            + (Weight(-fraction) * to[start]) + (Weight(1 - fraction) * to[start + 1]) + (
                Weight(2 - fraction) * to[start + 2]);
    }

    private static double Weight(double distance) => Math.Abs(distance) switch
    {
        < 1 and var d => (1.5 * d * d * d) - (2.5 * d * d) + 1,
        < 2 and var d => (-0.5 * d * d * d) + (2.5 * d * d) - (4 * d) + 2,
        _ => 0,
    };
}
