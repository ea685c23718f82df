using System.Numerics;
using Pixora.Media.Generation;
using Pixora.Media.Providers.Local.Images.Reading;
using Pixora.Media.Providers.Local.Images.Sketches;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images;

/// <summary>
/// Takes the colours of a figure from a picture of it, each from where a portrait of such a figure shows it.
/// </summary>
internal static class ReferenceReading
{
    private static readonly Colouring Marks = new(0xFF0000, 0x00FF00, 0x0000FF, 0xFF00FF);

    /// <exception cref="ProviderException">The picture cannot be read (<c>image.reference</c>).</exception>
    public static FigureLook Read(FigureLook look, string path)
    {
        using var picture = Open(path);
        var marked = look with { Colouring = Marks, IsNatural = false };
        using var map = Map(marked, picture.Width, picture.Height);
        var seen = picture.Pixels;
        var marks = map.Pixels;
        uint Found(uint mark, uint otherwise) => Mean(seen, marks, new SKColor(mark | 0xFF000000)) ?? otherwise;
        return marked with
        {
            Colouring = new Colouring(
                Found(Marks.Coat, look.Colouring.Coat),
                Found(Marks.Trousers, look.Colouring.Trousers),
                Found(Marks.Hair, look.Colouring.Hair),
                Found(Marks.Skin, look.Colouring.Skin)),
        };
    }

    private static SKBitmap Open(string path) => (File.Exists(path) ? SKBitmap.Decode(path) : null)
        ?? throw new ProviderException(
            "image.reference", $"The picture {Path.GetFileName(path)} of a character cannot be read. Make it again.", retryable: false);

    /// <summary>The portrait painted in marks: each says which colour is seen there.</summary>
    private static SKBitmap Map(FigureLook look, int width, int height)
    {
        var map = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        using var canvas = new SKCanvas(map);
        using var paint = new SKPaint();
        canvas.Clear(SKColors.Black);
        foreach (var (sketch, placing) in PortraitSheet.Of(look, width, height))
        {
            canvas.Save();
            placing.Enter(canvas);
            foreach (var part in sketch.Parts)
            {
                using var path = SKPath.ParseSvgPathData(part.Path);
                paint.Color = (SKColor)new SKColorF(
                    part.Pigment.Colour.X, part.Pigment.Colour.Y, part.Pigment.Colour.Z);
                canvas.DrawPath(path, paint);
            }

            canvas.Restore();
        }

        return map;
    }

    /// <summary>0xRRGGBB; null when the figure shows nothing of it.</summary>
    private static uint? Mean(SKColor[] seen, SKColor[] marks, SKColor mark)
    {
        var sum = Vector3.Zero;
        var count = 0;
        for (var at = 0; at < seen.Length; at++)
        {
            if (marks[at] == mark)
            {
                sum += new Vector3(seen[at].Red, seen[at].Green, seen[at].Blue);
                count++;
            }
        }

        var mean = (sum / Math.Max(count, 1)) + new Vector3(0.5f);
        return count == 0 ? null : ((uint)mean.X << 16) | ((uint)mean.Y << 8) | (uint)mean.Z;
    }
}
