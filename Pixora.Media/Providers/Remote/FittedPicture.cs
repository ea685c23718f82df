using Pixora.Media.Generation;
using SkiaSharp;

namespace Pixora.Media.Providers.Remote;

/// <summary>
/// Makes a picture of exactly the size asked for out of what a service delivered: enlarged or reduced until it covers
/// the frame, and cropped evenly on both sides.
/// </summary>
internal static class FittedPicture
{
    /// <summary>Pixels of what a service may deliver: a small file can name a size that fills the memory.</summary>
    private const long MostPixels = 64_000_000;

    private const int PngEffort = 3;

    /// <exception cref="ProviderException"><c>maker.answer</c>: it is no picture, or too large a one.</exception>
    public static void Fit(string maker, byte[] delivered, ImageRequest request, string path)
    {
        using var source = Open(maker, delivered);
        var info = new SKImageInfo(request.Width, request.Height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var picture = new SKBitmap(info);
        using (var canvas = new SKCanvas(picture))
        using (var image = SKImage.FromBitmap(source))
        {
            canvas.Clear(SKColors.Black);
            canvas.DrawImage(
                image, Crop(source, request), SKRect.Create(request.Width, request.Height),
                new SKSamplingOptions(SKCubicResampler.Mitchell));
        }

        using var png = picture.PeekPixels().Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.Sub, PngEffort))
            ?? throw RemoteFaults.Unreadable(maker, "its picture cannot be kept as PNG");
        using var file = File.Create(path);
        png.SaveTo(file);
    }

    /// <summary>A picture of a character, as a service takes it: PNG or JPEG bytes that were looked at.</summary>
    /// <exception cref="ProviderException"><c>image.reference</c>.</exception>
    public static byte[] Reference(string path)
    {
        var bytes = File.Exists(path) ? File.ReadAllBytes(path) : [];
        using var codec = bytes.Length == 0 ? null : SKCodec.Create(SKData.CreateCopy(bytes));
        return codec is not null ? bytes : throw new ProviderException(
            "image.reference", $"The picture {Path.GetFileName(path)} of a character cannot be read. Make it again.", retryable: false);
    }

    private static SKBitmap Open(string maker, byte[] delivered)
    {
        using var data = SKData.CreateCopy(delivered);
        using var codec = SKCodec.Create(data) ?? throw RemoteFaults.Unreadable(maker, "it is no picture");
        if ((long)codec.Info.Width * codec.Info.Height > MostPixels)
        {
            throw RemoteFaults.Unreadable(maker, "its picture is too large");
        }

        var picture = new SKBitmap(codec.Info.Width, codec.Info.Height, SKColorType.Rgba8888, SKAlphaType.Premul);
        // A picture that ends early is decoded to grey below: it is not what was paid for.
        if (codec.GetPixels(picture.Info, picture.GetPixels()) is not SKCodecResult.Success)
        {
            picture.Dispose();
            throw RemoteFaults.Unreadable(maker, "its picture is damaged");
        }

        return picture;
    }

    private static SKRect Crop(SKBitmap source, ImageRequest request)
    {
        var scale = Math.Min((float)source.Width / request.Width, (float)source.Height / request.Height);
        var width = request.Width * scale;
        var height = request.Height * scale;
        return SKRect.Create((source.Width - width) / 2, (source.Height - height) / 2, width, height);
    }
}
