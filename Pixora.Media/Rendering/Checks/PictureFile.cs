using Pixora.Media.Storage;
using SkiaSharp;

namespace Pixora.Media.Rendering.Checks;

/// <summary>A PNG or JPEG, looked at without being decoded.</summary>
internal static class PictureFile
{
    private static readonly byte[] PngEnd = [0, 0, 0, 0, (byte)'I', (byte)'E', (byte)'N', (byte)'D', 0xAE, 0x42, 0x60, 0x82];

    private static readonly byte[] JpegEnd = [0xFF, 0xD9];

    /// <summary>Width and height in pixels.</summary>
    /// <exception cref="InvalidDataException">It is no picture, or cut off.</exception>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    public static SKSizeI Size(string path)
    {
        using var file = RegularFile.OpenRead(path);
        var end = new byte[PngEnd.Length];
        file.Position = Math.Max(0, file.Length - end.Length);
        var read = file.ReadAtLeast(end, end.Length, throwOnEndOfStream: false);
        file.Position = 0;
        using var codec = SKCodec.Create(file) ?? throw new InvalidDataException("It is no picture.");
        var last = codec.EncodedFormat == SKEncodedImageFormat.Png ? PngEnd : JpegEnd;
        return end.AsSpan(0, read).EndsWith(last)
            ? codec.Info.Size
            : throw new InvalidDataException("The picture is cut off.");
    }

    /// <summary>Whether all of it can be decoded.</summary>
    public static bool IsReadable(string path)
    {
        using var file = RegularFile.OpenRead(path);
        using var codec = SKCodec.Create(file);
        if (codec is null)
        {
            return false;
        }

        using var picture = new SKBitmap(codec.Info);
        return codec.GetPixels(picture.Info, picture.GetPixels()) == SKCodecResult.Success;
    }
}
