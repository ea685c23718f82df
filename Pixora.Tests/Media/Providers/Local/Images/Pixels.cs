using SkiaSharp;

namespace Pixora.Tests.Media.Providers.Local.Images;

/// <summary>What can be measured of a picture; all of a range of 255.</summary>
/// <param name="Contrast">Standard deviation of the luma.</param>
/// <param name="Colourfulness">Mean distance between the strongest and the weakest channel.</param>
/// <param name="Redness">Mean of how far red stands above the other channels.</param>
internal sealed record Pixels(double Brightness, double Contrast, double Colourfulness, double Redness)
{
    public static Pixels Read(byte[] png)
    {
        using var bitmap = SKBitmap.Decode(png);
        var pixels = bitmap.Pixels;
        var luma =
            pixels.Select(pixel => (0.2126 * pixel.Red) + (0.7152 * pixel.Green) + (0.0722 * pixel.Blue)).ToArray();
        var mean = luma.Average();
        return new Pixels(
            mean,
            Math.Sqrt(luma.Average(value => (value - mean) * (value - mean))),
            pixels.Average(
                pixel => Math.Max(pixel.Red, Math.Max(pixel.Green, pixel.Blue)) - Math.Min(pixel.Red, Math.Min(pixel.Green, pixel.Blue))),
            pixels.Average(pixel => Math.Max(0, pixel.Red - Math.Max(pixel.Green, pixel.Blue))));
    }
}
