using SkiaSharp;

namespace Pixora.Media.Rendering.Text;

/// <summary>
/// Turns a drawn bitmap into what is laid over frames: ITU-R BT.709, limited range (Y 16 to 235, U and V 16 to 240),
/// chroma sited left.
/// </summary>
internal static class OverlayColours
{
    private const double Red = 0.2126;
    private const double Blue = 0.0722;

    // A chroma sample stands on an even column between two rows (sited left): these are its six neighbours.
    private static readonly (int X, int Y, int Weight)[] Taps = [(-1, 0, 1), (0, 0, 2), (1, 0, 1), (-1, 1, 1), (0, 1, 2), (1, 1, 1)];

    /// <param name="bitmap">Premultiplied RGBA of even size.</param>
    public static OverlayBitmap Convert(SKBitmap bitmap, int left, int top)
    {
        var width = bitmap.Width;
        var height = bitmap.Height;
        var rgba = bitmap.GetPixelSpan();
        var luma = new byte[width * height];
        var alpha = new byte[width * height];
        for (var i = 0; i < luma.Length; i++)
        {
            alpha[i] = rgba[(i * 4) + 3];
            luma[i] = (byte)Math.Round(16 + (219 * Luma(Straight(rgba[(i * 4)..], alpha[i]))));
        }

        var u = new byte[width * height / 4];
        var v = new byte[width * height / 4];
        var cover = new byte[width * height / 4];
        for (var i = 0; i < u.Length; i++)
        {
            var (colour, coverage) = Around(rgba, width, i % (width / 2) * 2, i / (width / 2) * 2);
            var y = Luma(colour);
            u[i] = Chroma((colour.B - y) / (2 * (1 - Blue)));
            v[i] = Chroma((colour.R - y) / (2 * (1 - Red)));
            cover[i] = coverage;
        }

        return new OverlayBitmap(left, top, width, height, luma, u, v, alpha, cover);
    }

    private static (Colour Colour, byte Coverage) Around(ReadOnlySpan<byte> rgba, int width, int x, int y)
    {
        Span<int> sums = [0, 0, 0, 0];
        foreach (var tap in Taps)
        {
            var pixel = rgba[((((y + tap.Y) * width) + Math.Clamp(x + tap.X, 0, width - 1)) * 4)..];
            for (var channel = 0; channel < 4; channel++)
            {
                sums[channel] += tap.Weight * pixel[channel];
            }
        }

        var alpha = (double)sums[3];
        return (alpha == 0 ? default : new Colour(sums[0] / alpha, sums[1] / alpha, sums[2] / alpha), (byte)((sums[3] + 4) / 8));
    }

    private static Colour Straight(ReadOnlySpan<byte> pixel, byte alpha) =>
        alpha == 0 ? default : new Colour((double)pixel[0] / alpha, (double)pixel[1] / alpha, (double)pixel[2] / alpha);

    private static double Luma(Colour colour) =>
        Math.Clamp((Red * colour.R) + ((1 - Red - Blue) * colour.G) + (Blue * colour.B), 0, 1);

    private static byte Chroma(double value) => (byte)Math.Round(128 + (224 * Math.Clamp(value, -0.5, 0.5)));

    /// <param name="R">0 to 1.</param>
    /// <param name="G">0 to 1.</param>
    /// <param name="B">0 to 1.</param>
    private readonly record struct Colour(double R, double G, double B);
}
