using System.Numerics;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Toning;

/// <summary>
/// A picture before tone mapping: four floats a pixel, so that gradients do not band and lights may be brighter than
/// white.
/// </summary>
internal sealed class FloatImage : IDisposable
{
    private readonly SKBitmap bitmap;
    private readonly nint pixels;

    public FloatImage(int width, int height)
    {
        bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.RgbaF32, SKAlphaType.Premul));
        bitmap.Erase(SKColors.Black);
        Width = width;
        Height = height;
        pixels = bitmap.GetPixels();
        Canvas = new SKCanvas(bitmap);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Draws into the same pixels as <see cref="Row"/>.</summary>
    public SKCanvas Canvas { get; }

    /// <summary>One line of red, green, blue and coverage (always 1).</summary>
    /// <remarks>Called for every pixel of what is painted in columns, so it must not ask the native bitmap.</remarks>
    public unsafe Span<Vector4> Row(int y)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)y, (uint)Height);
        return new Span<Vector4>((Vector4*)pixels + ((nint)y * Width), Width);
    }

    public void Dispose()
    {
        Canvas.Dispose();
        bitmap.Dispose();
    }
}
