using Pixora.Media.Rendering;
using Pixora.Media.Rendering.Frames;
using SkiaSharp;

namespace Pixora.Bench;

/// <summary>Captions as plain white letters: what the bench measures is how they are laid over, not how they look.</summary>
internal sealed class BenchCaptions : IOverlayPainter
{
    public OverlayBitmap Paint(TextOverlay overlay, int width, int height)
    {
        var (boxWidth, boxHeight) = (width * 3 / 4 / 2 * 2, height / 10 / 2 * 2);
        using var surface = SKSurface.Create(new SKImageInfo(boxWidth, boxHeight, SKColorType.Alpha8));
        using var font = new SKFont(SKTypeface.Default, boxHeight * 0.6f);
        using var paint = new SKPaint { IsAntialias = true };
        surface.Canvas.DrawText(overlay.Text, boxWidth / 2f, boxHeight * 0.7f, SKTextAlign.Center, font, paint);
        using var pixels = surface.PeekPixels();
        var coverage = pixels.GetPixelSpan().ToArray();
        var chroma = new byte[coverage.Length / 4];
        var letters = new byte[coverage.Length];
        Array.Fill(letters, (byte)235);
        var neutral = new byte[chroma.Length];
        Array.Fill(neutral, Bt709.Neutral);
        for (var at = 0; at < chroma.Length; at++)
        {
            chroma[at] = coverage[(at / (boxWidth / 2) * 2 * boxWidth) + (at % (boxWidth / 2) * 2)];
        }

        return new((width - boxWidth) / 4 * 2, height * 17 / 20 / 2 * 2, boxWidth, boxHeight, letters, neutral, neutral, coverage, chroma);
    }
}
