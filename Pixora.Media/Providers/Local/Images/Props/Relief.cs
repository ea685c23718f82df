using System.Numerics;
using Pixora.Media.Providers.Local.Images.Setups;

namespace Pixora.Media.Providers.Local.Images.Props;

/// <summary>The roundness that a flat outline is given: its softened cover is read as height.</summary>
/// <param name="soft">Cover, softened by <paramref name="radius"/>.</param>
/// <param name="fine">Cover, softened a little, for the rim.</param>
internal sealed class Relief(float[] soft, float[] fine, int width, int height, int radius)
{
    private const int Step = 2;
    private readonly float reach = MathF.Max(1.2f, height * 0.012f) * 1.6f;

    /// <param name="towards">Where the light is, of length 1.</param>
    public ReliefPoint At(int x, int y, Vector2 towards)
    {
        var at = (y * width) + x;
        var slope = new Vector2(
            soft[(y * width) + Math.Min(width - 1, x + Step)] - soft[(y * width) + Math.Max(0, x - Step)],
            soft[(Math.Min(height - 1, y + Step) * width) + x] - soft[(Math.Max(0, y - Step) * width) + x]) * (-radius / 3.2f);
        var length = slope.Length();
        slope = length > 1 ? slope / length : slope;
        var ox = x + (int)MathF.Round(towards.X * reach);
        var oy = y + (int)MathF.Round(towards.Y * reach);
        var beyond = ox >= 0 && ox < width && oy >= 0 && oy < height ? fine[(oy * width) + ox] : 0f;
        return new ReliefPoint(
            Vector2.Dot(slope, towards), Math.Clamp((fine[at] - beyond) * 1.5f, 0, 1), Tint.Step(0.30f, 0.75f, soft[at]));
    }
}

/// <param name="Facing">−1 turned away from the light, 1 facing it.</param>
/// <param name="Rim">1 at the edge towards the light.</param>
/// <param name="Thick">0 on thin parts, 1 in the middle of broad ones.</param>
internal readonly record struct ReliefPoint(float Facing, float Rim, float Thick);

/// <summary>A box blur, twice, which is soft enough for light.</summary>
internal static class SoftCover
{
    public static float[] Blur(float[] cover, int width, int height, int radius)
    {
        var result = cover;
        for (var pass = 0; pass < 2; pass++)
        {
            result = Slide(Slide(result, width, height, radius), height, width, radius);
        }

        return result;
    }

    /// <summary>A running mean along each line, written turned by a quarter.</summary>
    private static float[] Slide(float[] source, int length, int lines, int radius)
    {
        var result = new float[source.Length];
        var share = 1f / ((2 * radius) + 1);
        for (var line = 0; line < lines; line++)
        {
            var row = source.AsSpan(line * length, length);
            var sum = 0f;
            for (var x = 0; x <= Math.Min(radius, length - 1); x++)
            {
                sum += row[x];
            }

            for (var x = 0; x < length; x++)
            {
                result[(x * lines) + line] = sum * share;
                sum += (x + radius + 1 < length ? row[x + radius + 1] : 0f) - (x - radius >= 0 ? row[x - radius] : 0f);
            }
        }

        return result;
    }
}
