using System.Numerics;
using System.Runtime.InteropServices;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Darkroom;

/// <summary>What the light leaves before development: four floats a pixel, so that gradients do not band and lights may be brighter than white.</summary>
internal sealed class Negative : IDisposable
{
    private readonly SKBitmap bitmap;

    public Negative(int width, int height)
    {
        bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.RgbaF32, SKAlphaType.Premul));
        bitmap.Erase(SKColors.Black);
        Canvas = new SKCanvas(bitmap);
    }

    public int Width => bitmap.Width;

    public int Height => bitmap.Height;

    /// <summary>Draws into the same pixels as <see cref="Row"/>.</summary>
    public SKCanvas Canvas { get; }

    /// <summary>One line of red, green, blue and coverage (always 1).</summary>
    public Span<Vector4> Row(int y) => MemoryMarshal.Cast<byte, Vector4>(bitmap.GetPixelSpan().Slice(y * bitmap.RowBytes, Width * 16));

    public void Dispose()
    {
        Canvas.Dispose();
        bitmap.Dispose();
    }
}
