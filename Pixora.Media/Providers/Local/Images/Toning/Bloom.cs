using System.Numerics;

namespace Pixora.Media.Providers.Local.Images.Toning;

/// <summary>Light that spills around what is bright, kept at an eighth of the size because it is soft.</summary>
internal sealed class Bloom
{
    private const int Shrink = 8;
    private readonly int width;
    private readonly int height;
    private Vector4[] light;

    private Bloom(int width, int height)
    {
        this.width = width;
        this.height = height;
        light = new Vector4[width * height];
    }

    /// <param name="threshold">Brightness from which a pixel spills light.</param>
    public static Bloom Of(FloatImage image, float threshold)
    {
        var bloom = new Bloom((image.Width + Shrink - 1) / Shrink, (image.Height + Shrink - 1) / Shrink);
        bloom.Gather(image, threshold);
        var radius = Math.Max(1, Math.Min(bloom.width, bloom.height) / 28);
        for (var pass = 0; pass < 3; pass++)
        {
            bloom.light = bloom.BlurAndTurn(radius);
        }

        return bloom;
    }

    /// <summary>The spilled light around a pixel of the full picture.</summary>
    public Vector4 At(int x, int y)
    {
        var fx = Math.Max(0, ((x + 0.5f) / Shrink) - 0.5f);
        var fy = Math.Max(0, ((y + 0.5f) / Shrink) - 0.5f);
        var left = (int)fx;
        var top = (int)fy;
        var right = Math.Min(left + 1, width - 1);
        var bottom = Math.Min(top + 1, height - 1);
        var upper = Vector4.Lerp(light[(top * width) + left], light[(top * width) + right], fx - left);
        var lower = Vector4.Lerp(light[(bottom * width) + left], light[(bottom * width) + right], fx - left);
        return Vector4.Lerp(upper, lower, fy - top);
    }

    private void Gather(FloatImage image, float threshold)
    {
        var floor = new Vector4(threshold);
        var ceiling = new Vector4(1.5f);
        for (var y = 0; y < image.Height; y++)
        {
            var row = image.Row(y);
            var target = light.AsSpan(y / Shrink * width, width);
            for (var x = 0; x < row.Length; x++)
            {
                target[x / Shrink] += Vector4.Min(Vector4.Max(row[x] - floor, Vector4.Zero), ceiling) * (
                    1f / (Shrink * Shrink));
            }
        }
    }

    private Vector4[] BlurAndTurn(int radius)
    {
        var across = Slide(light, width, height, radius);
        return Slide(across, height, width, radius);
    }

    /// <summary>
    /// A running mean along each line, written turned by a quarter so that the next pass runs along columns.
    /// </summary>
    private static Vector4[] Slide(Vector4[] source, int length, int lines, int radius)
    {
        var result = new Vector4[source.Length];
        var share = 1f / ((2 * radius) + 1);
        for (var line = 0; line < lines; line++)
        {
            var row = source.AsSpan(line * length, length);
            var sum = Vector4.Zero;
            for (var x = -radius; x <= radius; x++)
            {
                sum += row[Math.Clamp(x, 0, length - 1)];
            }

            for (var x = 0; x < length; x++)
            {
                result[(x * lines) + line] = sum * share;
                sum += row[Math.Min(x + radius + 1, length - 1)] - row[Math.Max(x - radius, 0)];
            }
        }

        return result;
    }
}
