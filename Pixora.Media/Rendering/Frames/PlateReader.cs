using Pixora.Media.Generation;
using SkiaSharp;

namespace Pixora.Media.Rendering.Frames;

/// <summary>Reads pictures from disk.</summary>
internal static class PlateReader
{
    /// <summary>
    /// A picture this many times larger than the closest camera needs is made smaller first: the filter that moves it
    /// spans four samples only.
    /// </summary>
    private const double MaxOversize = 1.25;

    private const int LargestSide = 16384;

    /// <summary>Reads, fits and grades a picture.</summary>
    /// <exception cref="ProviderException"><c>image.unreadable</c>.</exception>
    public static Plate Read(PlateKey key)
    {
        using var decoded = Decode(key.Path);
        var scale = Scale(decoded.Width, decoded.Height, key);
        using var fitted = scale < 1 ? Shrink(decoded, scale) : null;
        var picture = fitted ?? decoded;
        return Plate.From(picture.GetPixelSpan(), picture.Width, picture.Height, Grades.For(key.Style));
    }

    private static SKBitmap Decode(string path)
    {
        using var codec = SKCodec.Create(path) ?? throw Unreadable(path);
        if (codec.Info.Width > LargestSide || codec.Info.Height > LargestSide)
        {
            throw Unreadable(path);
        }

        using var colours = SKColorSpace.CreateSrgb();
        var bitmap = new SKBitmap(
            new SKImageInfo(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Premul, colours));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) == SKCodecResult.Success)
        {
            return bitmap;
        }

        bitmap.Dispose();
        throw Unreadable(path);
    }

    private static ProviderException Unreadable(string path) =>
        new("image.unreadable", $"The picture {Path.GetFileName(path)} cannot be read. Make it again.", retryable: false);

    private static double Scale(int width, int height, PlateKey key)
    {
        var needed = Math.Max((double)key.FrameWidth / width, (double)key.FrameHeight / height) * CameraPath.Overscan * MaxOversize;
        return needed * MaxOversize < 1 ? needed : 1;
    }

    private static SKBitmap Shrink(SKBitmap picture, double scale) => picture.Resize(
        picture.Info.WithSize((int)Math.Ceiling(picture.Width * scale), (int)Math.Ceiling(picture.Height * scale)),
        new SKSamplingOptions(SKFilterMode.Linear, SKMipmapMode.Linear));
}
