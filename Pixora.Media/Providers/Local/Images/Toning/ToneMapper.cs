using System.Numerics;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Toning;

/// <summary>
/// Turns a float image into an eight-bit picture: bloom, tone, vignette, and grain that also dithers, so that skies do
/// not band in video.
/// </summary>
internal sealed class ToneMapper(FilmLook look, ulong seed)
{
    private static readonly Vector4 Luma = new(0.2126f, 0.7152f, 0.0722f, 0f);
    private readonly Vector4 shadows = new(look.Shadows, 0f);
    private readonly Vector4 highlights = new(look.Highlights, 0f);

    public SKBitmap Map(FloatImage image)
    {
        var bloom = Bloom.Of(image, 0.72f);
        var picture = new SKBitmap(
            new SKImageInfo(image.Width, image.Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        for (var y = 0; y < image.Height; y++)
        {
            MapRow(image, bloom, y, picture.GetPixelSpan().Slice(y * picture.RowBytes, image.Width * 4));
        }

        return picture;
    }

    private void MapRow(FloatImage image, Bloom bloom, int y, Span<byte> target)
    {
        var row = image.Row(y);
        var down = (float)y / image.Height;
        var grain = (uint)(seed ^ (seed >> 32)) ^ ((uint)(y + 1) * 2654435761u);
        var fall = (down - 0.5f) * (down - 0.5f);
        for (var x = 0; x < row.Length; x++)
        {
            var across = ((float)x / row.Length) - 0.5f;
            var edge = (across * across) + fall;
            var light = (row[x] + (bloom.At(x, y) * look.Bloom)) * (1f - (look.Vignette * edge * edge * 3.6f));
            grain = Stir(grain);
            var fine = (((grain & 0xFFFF) + (grain >> 16)) * (1f / 65536f)) - 1f;
            Write(Print(light) + new Vector4(fine * (look.Grain + 0.0022f)), target.Slice(x * 4, 4));
        }
    }

    /// <summary>Saturation, contrast, split tone, then a soft shoulder instead of clipping.</summary>
    private Vector4 Print(Vector4 light)
    {
        var grey = Vector4.Dot(light, Luma);
        var colour = new Vector4(grey) + ((light - new Vector4(grey)) * look.Saturation);
        colour = new Vector4(0.42f) + ((colour - new Vector4(0.42f)) * look.Contrast);
        var bright = Math.Clamp(grey, 0f, 1f);
        colour = (colour * Vector4.Lerp(Vector4.One, highlights, bright)) + (shadows * (1f - bright));
        colour = Vector4.Max(colour, Vector4.Zero);
        var over = Vector4.Max(colour - new Vector4(0.82f), Vector4.Zero) / 0.18f;
        return Vector4.Min(colour, new Vector4(0.82f)) + (0.18f * over / (Vector4.One + over));
    }

    private static void Write(Vector4 colour, Span<byte> pixel)
    {
        var scaled = Vector4.Clamp((colour * 255f) + new Vector4(0.5f), Vector4.Zero, new Vector4(255f));
        pixel[0] = (byte)scaled.X;
        pixel[1] = (byte)scaled.Y;
        pixel[2] = (byte)scaled.Z;
        pixel[3] = 255;
    }

    /// <summary>Marsaglia's xorshift32: enough for grain.</summary>
    private static uint Stir(uint state)
    {
        state ^= state << 13;
        state ^= state >> 17;
        return state ^ (state << 5);
    }
}
