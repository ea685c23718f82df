using System.Buffers;

namespace Pixora.Media.Rendering.Life;

/// <summary>Moves the samples of a box of one plane about: fully in its middle, not at all at its edges.</summary>
/// <param name="centre">Samples of the plane.</param>
/// <param name="across">Half of the box's width, samples.</param>
/// <param name="down">Half of the box's height, samples.</param>
internal readonly struct PixelWarp(LifePoint centre, float across, float down)
{
    /// <summary>Of the half, from where on it moves less.</summary>
    private const float Firm = 0.5f;

    /// <summary>Moves by what <paramref name="shift"/> says of a place, which is given from the centre, in samples.</summary>
    public void Apply<TShift>(Span<byte> plane, int stride, TShift shift)
        where TShift : IPixelShift
    {
        var height = plane.Length / stride;
        var left = (int)Math.Clamp(MathF.Ceiling(centre.X - across), 0, stride);
        var right = (int)Math.Clamp(MathF.Floor(centre.X + across) + 1, 0, stride);
        var top = (int)Math.Clamp(MathF.Ceiling(centre.Y - down), 0, height);
        var bottom = (int)Math.Clamp(MathF.Floor(centre.Y + down) + 1, 0, height);
        var (wide, tall) = (right - left, bottom - top);
        if (wide < 4 || tall < 4)
        {
            return;
        }

        var still = ArrayPool<byte>.Shared.Rent(wide * tall);
        for (var y = 0; y < tall; y++)
        {
            plane.Slice(((top + y) * stride) + left, wide).CopyTo(still.AsSpan(y * wide));
        }

        for (var y = 0; y < tall; y++)
        {
            var row = plane.Slice(((top + y) * stride) + left, wide);
            var dy = top + y - centre.Y;
            var firmness = Firmness(dy / down);
            for (var x = 0; x < wide; x++)
            {
                var dx = left + x - centre.X;
                var moved = shift.At(dx, dy, firmness * Firmness(dx / across));
                row[x] = Sample(still, new(x - moved.X, y - moved.Y), wide, tall);
            }
        }

        ArrayPool<byte>.Shared.Return(still);
    }

    private static float Firmness(float off)
    {
        var way = Math.Clamp((1f - MathF.Abs(off)) / (1f - Firm), 0f, 1f);
        return way * way * (3f - (2f * way));
    }

    private static byte Sample(byte[] samples, LifePoint at, int wide, int tall)
    {
        var x = Math.Clamp((int)(at.X * 256f), 0, ((wide - 1) << 8) - 1);
        var y = Math.Clamp((int)(at.Y * 256f), 0, ((tall - 1) << 8) - 1);
        var from = ((y >> 8) * wide) + (x >> 8);
        var (right, low) = (x & 255, y & 255);
        var upper = (samples[from] * (256 - right)) + (samples[from + 1] * right);
        var lower = (samples[from + wide] * (256 - right)) + (samples[from + wide + 1] * right);
        return (byte)(((upper * (256 - low)) + (lower * low) + 32768) >> 16);
    }
}

/// <summary>Says how far a sample is moved.</summary>
internal interface IPixelShift
{
    /// <param name="firmness">0 at the edges of the box, 1 in its middle.</param>
    LifePoint At(float dx, float dy, float firmness);
}
