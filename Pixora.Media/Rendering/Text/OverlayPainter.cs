using SkiaSharp;

namespace Pixora.Media.Rendering.Text;

/// <summary>
/// Draws captions and titles for the frames, remembering the last few: a caption is asked for by every clip it spans.
/// </summary>
internal sealed class OverlayPainter(TextPainter painter) : IOverlayPainter
{
    private const int CacheSize = 16;

    private readonly LinkedList<(TextOverlay Overlay, int Width, int Height, OverlayBitmap Bitmap)> recent = new();
    private readonly Lock gate = new();

    public OverlayBitmap Paint(TextOverlay overlay, int width, int height)
    {
        // The cache key ignores when an overlay is shown.
        var key = overlay with { From = 0, To = 0 };
        lock (gate)
        {
            var known = recent.FirstOrDefault(
                entry => entry.Width == width && entry.Height == height && entry.Overlay == key);
            if (known.Bitmap is not null)
            {
                return known.Bitmap;
            }
        }

        var bitmap = Draw(key, width, height);
        lock (gate)
        {
            recent.AddFirst((key, width, height, bitmap));
            if (recent.Count > CacheSize)
            {
                recent.RemoveLast();
            }
        }

        return bitmap;
    }

    private OverlayBitmap Draw(TextOverlay overlay, int width, int height)
    {
        var isCaption = overlay.Kind == OverlayKind.Caption;
        var look = isCaption
            ? TextLook.Caption(overlay.Language, width, height, overlay.Clear)
            : Title(overlay, width, height);
        var block = painter.Lay(overlay.Text, look, fromBottom: isCaption);
        var area = Even(block.Bounds(width), width, height);
        using var bitmap = new SKBitmap(
            new SKImageInfo(area.Width, area.Height, SKColorType.Rgba8888, SKAlphaType.Premul));
        using (var canvas = new SKCanvas(bitmap))
        {
            canvas.Clear(SKColors.Transparent);
            canvas.Translate(-area.Left, -area.Top);
            block.Draw(canvas, width);
        }

        return OverlayColours.Convert(bitmap, area.Left, area.Top);
    }

    private static TextLook Title(TextOverlay overlay, int width, int height)
    {
        var look = TextLook.Title(overlay.Language, overlay.Style, width, height);
        return overlay.Shade == TitleShade.Wide ? look.Shaded : look;
    }

    // Inside the frame, and on whole chroma samples.
    private static SKRectI Even(SKRect bounds, int width, int height)
    {
        var left = Math.Clamp((int)bounds.Left, 0, width - 2) & ~1;
        var top = Math.Clamp((int)bounds.Top, 0, height - 2) & ~1;
        var right = Math.Clamp((int)bounds.Right + 2, left + 2, width) & ~1;
        var bottom = Math.Clamp((int)bounds.Bottom + 2, top + 2, height) & ~1;
        return new SKRectI(left, top, right, bottom);
    }
}
