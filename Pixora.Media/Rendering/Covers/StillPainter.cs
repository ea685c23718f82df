using Pixora.Media.Generation;
using SkiaSharp;

namespace Pixora.Media.Rendering.Covers;

/// <summary>Draws a picture in a small size.</summary>
internal static class StillPainter
{
    private const int Quality = 82;

    /// <summary>Writes JPEG; a picture that is not wider keeps its size.</summary>
    /// <param name="width">Pixels.</param>
    /// <exception cref="ProviderException"><c>image.unreadable</c>.</exception>
    public static void Paint(string picture, int width, string path)
    {
        using var from = SKBitmap.Decode(picture)
            ?? throw new ProviderException("image.unreadable", "The picture of the still cannot be read.", retryable: false);
        var size = Fit(from.Info.Size, width);
        using var still = new SKBitmap(new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using (var canvas = new SKCanvas(still))
        using (var image = SKImage.FromBitmap(from))
        {
            // What is seen through a transparent picture.
            canvas.Clear(SKColors.Black);
            canvas.DrawImage(
                image, SKRect.Create(size.Width, size.Height), new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
        }

        using var file = File.Create(path);
        using var encoded = still.Encode(SKEncodedImageFormat.Jpeg, Quality);
        encoded.SaveTo(file);
    }

    private static SKSizeI Fit(SKSizeI whole, int width) => whole.Width <= width
        ? whole
        : new SKSizeI(width, (int)Math.Max(1, Math.Round((double)whole.Height * width / whole.Width)));
}
