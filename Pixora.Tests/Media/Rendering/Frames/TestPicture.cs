using SkiaSharp;

namespace Pixora.Tests.Media.Rendering.Frames;

/// <summary>Pictures with something to see everywhere.</summary>
internal static class TestPicture
{
    /// <summary>Writes a PNG of soft overlapping discs, the same for the same seed.</summary>
    public static string Textured(string path, int width, int height, int seed = 1)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        var random = new Random(seed);
        surface.Canvas.Clear(new SKColor(90, 110, 130));
        using var blur = SKMaskFilter.CreateBlur(SKBlurStyle.Normal, 1.2f);
        for (var disc = 0; disc < width * height / 40; disc++)
        {
            using var paint = new SKPaint
            {
                Color = new SKColor((byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256)),
                MaskFilter = blur,
            };
            surface.Canvas.DrawCircle(random.Next(width), random.Next(height), 2 + random.Next(6), paint);
        }

        return Save(surface, path, SKEncodedImageFormat.Png);
    }

    /// <summary>Writes a picture of one colour: a JPEG where the name ends like one, otherwise a PNG.</summary>
    public static string Plain(string path, int width, int height, SKColor colour)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        surface.Canvas.Clear(colour);
        return Save(
            surface, path, Path.GetExtension(path) == ".jpg" ? SKEncodedImageFormat.Jpeg : SKEncodedImageFormat.Png);
    }

    private static string Save(SKSurface surface, string path, SKEncodedImageFormat format)
    {
        using var image = surface.Snapshot();
        using var data = image.Encode(format, 95);
        using var file = File.Create(path);
        data.SaveTo(file);
        return path;
    }
}
