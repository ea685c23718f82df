using System.Numerics;
using Pixora.Media.Rendering.Frames;

namespace Pixora.Media.Rendering.Life;

/// <summary>One frame, seen through the camera, into which small things are drawn.</summary>
internal sealed class LifeFrame(LifeScene scene, int frame, YuvFrame target)
{
    private readonly CameraWindow window = scene.Path.At(frame);

    public YuvFrame Target => target;

    /// <summary>Pixels.</summary>
    public int Width => target.Width;

    /// <summary>Pixels.</summary>
    public int Height => target.Height;

    /// <summary>
    /// The side of a square of the same area, pixels: what falls before the camera is measured in it.
    /// </summary>
    public float Span { get; } = MathF.Sqrt((float)target.Width * target.Height);

    /// <summary>Since the scene's start.</summary>
    public float Seconds => (float)frame / scene.FrameRate;

    /// <summary>Of the whole scene.</summary>
    public float SceneSeconds => (float)scene.Path.Frames / scene.FrameRate;

    /// <summary>Of the element that is drawn.</summary>
    public uint Seed { get; set; }

    /// <summary>Luma of a colour as the film's grade shows it.</summary>
    public int Luma(uint rgb)
    {
        var colour = new Vector3((rgb >> 16) & 255, (rgb >> 8) & 255, rgb & 255) / 255f;
        return (int)MathF.Round(Bt709.ToYuv(scene.Grade.Apply(colour)).X);
    }

    /// <summary>Where a place of the picture is seen, pixels of the frame: 0 is the middle of the first.</summary>
    public LifePoint Seen(LifePoint place)
    {
        var whole = scene.Fit.InCrop(place);
        var down = (whole.Y - window.Top) * window.Zoom;
        var across = (whole.X - window.LeftAt(down)) * window.Zoom;
        return new((float)(across * Width) - 0.5f, (float)(down * Height) - 0.5f);
    }

    /// <summary>Pixels of the frame.</summary>
    /// <param name="share">Of the picture's width.</param>
    public float Size(float share) => (float)(scene.Fit.Widths(share) * window.Zoom * Width);

    /// <summary>Mixes a soft disc into the luma.</summary>
    /// <param name="at">Pixels.</param>
    /// <param name="radius">Pixels; smaller ones than half a pixel fade.</param>
    /// <param name="strength">0 to 1.</param>
    public void Spot(LifePoint at, float radius, int luma, float strength)
    {
        var reach = radius + 0.5f;
        var weight = strength * 256f * MathF.Min(1f, radius * radius * 4f);
        var box = new PixelBox(at, reach, reach, this);
        for (var y = box.Top; y < box.Bottom; y++)
        {
            var dy = (y - at.Y) / reach;
            var row = target.Y.Slice(y * Width, Width);
            for (var x = box.Left; x < box.Right; x++)
            {
                var dx = (x - at.X) / reach;
                var inside = 1f - (dx * dx) - (dy * dy);
                if (inside > 0f)
                {
                    row[x] = Mixed(row[x], luma, (int)(weight * inside * inside));
                }
            }
        }
    }

    /// <summary>Mixes a line with soft sides into the luma.</summary>
    /// <param name="line">Pixels.</param>
    /// <param name="strength">0 to 1.</param>
    public void Stroke(in LifeLine line, int luma, float strength)
    {
        var across = line.To.X - line.From.X;
        var down = line.To.Y - line.From.Y;
        var length = MathF.Sqrt((across * across) + (down * down));
        if (length < 0.01f)
        {
            return;
        }

        if (MathF.Abs(down) >= MathF.Abs(across))
        {
            Down(line, luma, strength, length / MathF.Abs(down));
        }
        else
        {
            Across(line, luma, strength, length / MathF.Abs(across));
        }
    }

    /// <summary>Brightens or darkens the luma around a place.</summary>
    /// <param name="at">Pixels.</param>
    /// <param name="radius">Pixels.</param>
    /// <param name="gain">0.1 adds a tenth of the light in the middle.</param>
    public void Gain(LifePoint at, float radius, float gain)
    {
        var box = new PixelBox(at, radius, radius, this);
        for (var y = box.Top; y < box.Bottom; y++)
        {
            var dy = (y - at.Y) / radius;
            var row = target.Y.Slice(y * Width, Width);
            for (var x = box.Left; x < box.Right; x++)
            {
                var dx = (x - at.X) / radius;
                var inside = 1f - (dx * dx) - (dy * dy);
                if (inside > 0f)
                {
                    var more = (int)(256f * gain * inside * inside) * (row[x] - Bt709.Black);
                    row[x] = (byte)Math.Clamp(row[x] + ((more + 128) >> 8), Bt709.Black, Bt709.White);
                }
            }
        }
    }

    private void Down(in LifeLine line, int luma, float strength, float steep)
    {
        var first = line.From.Y <= line.To.Y ? line.From : line.To;
        var last = line.From.Y <= line.To.Y ? line.To : line.From;
        var slope = (last.X - first.X) / MathF.Max(0.001f, last.Y - first.Y);
        var half = line.Width * 0.5f * steep;
        for (var y = Math.Max(0, (int)first.Y); y < Math.Min(Height, last.Y); y++)
        {
            var middle = first.X + ((y - first.Y) * slope);
            var row = target.Y.Slice(y * Width, Width);
            for (var x = Math.Max(0, (int)(middle - half)); x <= Math.Min(Width - 1, middle + half + 1f); x++)
            {
                var cover = Math.Clamp(half + 0.5f - MathF.Abs(x - middle), 0f, MathF.Min(1f, line.Width));
                row[x] = Mixed(row[x], luma, (int)(256f * strength * cover));
            }
        }
    }

    private void Across(in LifeLine line, int luma, float strength, float flat)
    {
        var first = line.From.X <= line.To.X ? line.From : line.To;
        var last = line.From.X <= line.To.X ? line.To : line.From;
        var slope = (last.Y - first.Y) / MathF.Max(0.001f, last.X - first.X);
        var half = line.Width * 0.5f * flat;
        var samples = target.Y;
        for (var x = Math.Max(0, (int)first.X); x < Math.Min(Width, last.X); x++)
        {
            var middle = first.Y + ((x - first.X) * slope);
            for (var y = Math.Max(0, (int)(middle - half)); y <= Math.Min(Height - 1, middle + half + 1f); y++)
            {
                var cover = Math.Clamp(half + 0.5f - MathF.Abs(y - middle), 0f, MathF.Min(1f, line.Width));
                ref var sample = ref samples[(y * Width) + x];
                sample = Mixed(sample, luma, (int)(256f * strength * cover));
            }
        }
    }

    private static byte Mixed(int below, int above, int weight) =>
        (byte)(below + ((((above - below) * weight) + 128) >> 8));

    /// <summary>The pixels around a place that lie in the frame.</summary>
    private readonly struct PixelBox(LifePoint at, float across, float down, LifeFrame frame)
    {
        public int Left { get; } = (int)Math.Clamp(MathF.Ceiling(at.X - across), 0, frame.Width);

        public int Right { get; } = (int)Math.Clamp(MathF.Floor(at.X + across) + 1, 0, frame.Width);

        public int Top { get; } = (int)Math.Clamp(MathF.Ceiling(at.Y - down), 0, frame.Height);

        public int Bottom { get; } = (int)Math.Clamp(MathF.Floor(at.Y + down) + 1, 0, frame.Height);
    }
}

/// <summary>A line in pixels of a frame.</summary>
/// <param name="Width">Pixels; a thinner one than a pixel fades.</param>
internal readonly record struct LifeLine(LifePoint From, LifePoint To, float Width);
