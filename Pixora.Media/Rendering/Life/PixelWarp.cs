using System.Buffers;
using Pixora.Media.Rendering.Frames;

namespace Pixora.Media.Rendering.Life;

/// <summary>
/// Moves what a box of one plane shows: every row by its own distance across, all by the same distance down, and less
/// towards the edges of the box, where moved and still samples are mixed.
/// </summary>
/// <param name="centre">Samples of the plane.</param>
/// <param name="across">Half of the box's width, samples.</param>
/// <param name="down">Half of the box's height, samples.</param>
internal sealed class PixelWarp(LifePoint centre, float across, float down)
{
    /// <summary>Of the half, from where on it moves less.</summary>
    private const float Firm = 0.62f;

    /// <summary>Samples that a row may move.</summary>
    private const int Reach = 32;

    /// <param name="fall">How far all of it moves down, samples.</param>
    /// <param name="slide">How far a row moves to the right, samples, by its distance below the centre.</param>
    public void Apply(Span<byte> plane, int stride, float fall, Func<float, float> slide)
    {
        var height = plane.Length / stride;
        var left = (int)Math.Clamp(MathF.Ceiling(centre.X - across), 0, stride);
        var right = (int)Math.Clamp(MathF.Floor(centre.X + across) + 1, 0, stride);
        var top = (int)Math.Clamp(MathF.Ceiling(centre.Y - down), 0, height);
        var bottom = (int)Math.Clamp(MathF.Floor(centre.Y + down) + 1, 0, height);
        if (right - left < 2 || bottom - top < 2)
        {
            return;
        }

        using var still = new StillBox(plane, stride, new(left, top, right, bottom));
        var cover = new byte[right - left];
        for (var x = 0; x < cover.Length; x++)
        {
            cover[x] = (byte)(255f * Firmness((left + x - centre.X) / across));
        }

        var moved = new byte[cover.Length];
        for (var y = top; y < bottom; y++)
        {
            var below = y - centre.Y;
            still.Read(y - top - fall, -slide(below), moved);
            var firmness = (int)(Compositing.Opaque * Firmness(below / down));
            Compositing.Lay(plane.Slice((y * stride) + left, cover.Length), moved, cover, firmness);
        }
    }

    private static float Firmness(float off)
    {
        var way = Math.Clamp((1f - MathF.Abs(off)) / (1f - Firm), 0f, 1f);
        return way * way * (3f - (2f * way));
    }

    private readonly record struct PixelBox(int Left, int Top, int Right, int Bottom);

    /// <summary>The samples before they move, with the ends of each row repeated.</summary>
    private readonly ref struct StillBox : IDisposable
    {
        private readonly byte[] samples;
        private readonly byte[] row;
        private readonly int width;
        private readonly int rows;

        public StillBox(ReadOnlySpan<byte> plane, int stride, in PixelBox box)
        {
            var wide = box.Right - box.Left;
            width = wide + (2 * Reach);
            rows = box.Bottom - box.Top;
            samples = ArrayPool<byte>.Shared.Rent(width * rows);
            row = new byte[width];
            for (var y = 0; y < rows; y++)
            {
                var from = plane.Slice(((box.Top + y) * stride) + box.Left, wide);
                var to = samples.AsSpan(y * width, width);
                to[..Reach].Fill(from[0]);
                from.CopyTo(to[Reach..]);
                to[^Reach..].Fill(from[^1]);
            }
        }

        /// <summary>Samples of a row between two, from a place between two.</summary>
        public void Read(float y, float x, Span<byte> target)
        {
            var high = Math.Clamp((int)MathF.Floor(y), 0, rows - 1);
            var low = Math.Min(high + 1, rows - 1);
            samples.AsSpan(high * width, width).CopyTo(row);
            Compositing.Mix(row, samples.AsSpan(low * width, width), Share(y));
            var at = Math.Clamp((int)MathF.Floor(x), -Reach, Reach - 1);
            row.AsSpan(Reach + at, target.Length).CopyTo(target);
            Compositing.Mix(target, row.AsSpan(Reach + at + 1, target.Length), Share(x));
        }

        public void Dispose() => ArrayPool<byte>.Shared.Return(samples);

        private static int Share(float at) => (int)((at - MathF.Floor(at)) * Compositing.Opaque);
    }
}
