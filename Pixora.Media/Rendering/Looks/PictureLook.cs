using SkiaSharp;

namespace Pixora.Media.Rendering.Looks;

/// <summary>How a picture looks as a whole, in a few numbers.</summary>
/// <param name="Brightness">Mean luma, 0 to 255.</param>
/// <param name="Contrast">Standard deviation of luma, 0 to 128.</param>
/// <param name="Colour">Share of pixels with a colour that is seen, 0 to 1.</param>
/// <param name="Palette">Share of each hue, and last of greys; together 1.</param>
internal sealed record PictureLook(double Brightness, double Contrast, double Colour, double[] Palette)
{
    private const int Side = 64;

    private const int Hues = 12;

    /// <summary>Of the largest colour value: less is seen as grey.</summary>
    private const double LeastSaturation = 0.18;

    private const double LeastValue = 0.12;

    /// <summary>Null when the file is no picture.</summary>
    public static PictureLook? Read(string path)
    {
        using var whole = SKBitmap.Decode(path);
        using var small = whole?.Resize(
            new SKImageInfo(Side, Side, SKColorType.Rgba8888, SKAlphaType.Opaque), SKSamplingOptions.Default);
        return small is null ? null : Of(small.Pixels);
    }

    /// <summary>How far two palettes lie from each other: 0 the same, 1 nothing in common.</summary>
    public double Distance(PictureLook other) => 1 - Palette.Zip(other.Palette, Math.Min).Sum();

    private static PictureLook Of(SKColor[] pixels)
    {
        var palette = new double[Hues + 1];
        double sum = 0;
        double squares = 0;
        foreach (var pixel in pixels)
        {
            var luma = (0.299 * pixel.Red) + (0.587 * pixel.Green) + (0.114 * pixel.Blue);
            sum += luma;
            squares += luma * luma;
            palette[Bin(pixel)] += 1.0 / pixels.Length;
        }

        var mean = sum / pixels.Length;
        return new(mean, Math.Sqrt(Math.Max(0, (squares / pixels.Length) - (mean * mean))), 1 - palette[Hues], palette);
    }

    private static int Bin(SKColor pixel)
    {
        pixel.ToHsv(out var hue, out var saturation, out var value);
        return saturation < LeastSaturation * 100 || value < LeastValue * 100 ? Hues : (int)(hue / 360 * Hues) % Hues;
    }
}
