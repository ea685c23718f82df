using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Props;

/// <summary>
/// The outline of a drawing as it rests: what belongs to the thing, without sparkles and other loose parts, and where it
/// touches the ground.
/// </summary>
internal sealed class PropShape
{
    /// <summary>Pixels of the longer side at which outlines are looked at.</summary>
    private const int Side = 160;
    private const float Seen = 0.10f;

    /// <summary>Parts smaller than this share of the largest are sparkles.</summary>
    private const float Loose = 0.045f;

    private readonly bool[] kept;
    private readonly float scale;
    private readonly SKPoint middle;

    private PropShape(SKBitmap picture, float scale, SKPoint middle)
    {
        this.scale = scale;
        this.middle = middle;
        kept = Kept(picture);
        Box = Bounds();
        (SupportLeft, SupportRight) = Support();
    }

    /// <summary>In the drawing's units, turned around its middle as it rests.</summary>
    public SKRect Box { get; }

    /// <summary>Where its foot begins, as a share of the box's width.</summary>
    public float SupportLeft { get; }

    /// <summary>Where its foot ends, as a share of the box's width.</summary>
    public float SupportRight { get; }

    /// <summary>Width over height.</summary>
    public float Aspect => Box.Width / Box.Height;

    /// <param name="turn">Degrees, clockwise.</param>
    /// <returns>Null when nothing is seen.</returns>
    public static PropShape? Of(Drawing drawing, float turn)
    {
        // Turned, it may need more room than its box.
        const float room = 1.42f;
        var longer = Math.Max(drawing.Width, drawing.Height);
        var scale = Side / (longer * room);
        using var picture = new SKBitmap(new SKImageInfo(Side, Side, SKColorType.Rgba8888, SKAlphaType.Premul));
        using var canvas = new SKCanvas(picture);
        canvas.Clear(SKColors.Transparent);
        canvas.Translate(Side * 0.5f, Side * 0.5f);
        canvas.Scale(scale);
        canvas.RotateDegrees(turn);
        canvas.Translate(-drawing.Width * 0.5f, -drawing.Height * 0.5f);
        drawing.Draw(canvas);
        var shape = new PropShape(picture, scale, new SKPoint(drawing.Width * 0.5f, drawing.Height * 0.5f));
        return shape.Box.Width > 0 && shape.Box.Height > 0 ? shape : null;
    }

    /// <summary>How much a point belongs to the thing, 0 to 1.</summary>
    /// <param name="x">In the drawing's units, as <see cref="Box"/>.</param>
    /// <param name="y">In the drawing's units, as <see cref="Box"/>.</param>
    public float Belongs(float x, float y)
    {
        var fx = ((x - middle.X) * scale) + (Side * 0.5f) - 0.5f;
        var fy = ((y - middle.Y) * scale) + (Side * 0.5f) - 0.5f;
        var left = (int)MathF.Floor(fx);
        var top = (int)MathF.Floor(fy);
        return Near(left, top) || Near(left + 1, top + 1) || Near(left, top + 1) || Near(left + 1, top) ? 1f : 0f;
    }

    private bool Near(int x, int y)
    {
        for (var dy = -1; dy <= 1; dy++)
        {
            for (var dx = -1; dx <= 1; dx++)
            {
                if (x + dx is >= 0 and < Side && y + dy is >= 0 and < Side && kept[((y + dy) * Side) + x + dx])
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool[] Kept(SKBitmap picture)
    {
        var pixels = picture.Pixels;
        var part = new int[pixels.Length];
        List<int> sizes = [0];
        for (var at = 0; at < pixels.Length; at++)
        {
            if (part[at] == 0 && IsSeen(pixels[at]))
            {
                sizes.Add(Flood(pixels, part, at, sizes.Count));
            }
        }

        var least = sizes.Max() * Loose;
        return [.. part.Select(one => one > 0 && sizes[one] >= least)];
    }

    private static int Flood(SKColor[] pixels, int[] part, int from, int name)
    {
        var open = new Stack<int>();
        open.Push(from);
        part[from] = name;
        var size = 0;
        while (open.TryPop(out var at))
        {
            size++;
            var x = at % Side;
            ReadOnlySpan<int> around = [x > 0 ? at - 1 : at, x < Side - 1 ? at + 1 : at, Math.Max(at - Side, x),
                Math.Min(at + Side, pixels.Length - Side + x)];
            foreach (var next in around)
            {
                if (part[next] == 0 && IsSeen(pixels[next]))
                {
                    part[next] = name;
                    open.Push(next);
                }
            }
        }

        return size;
    }

    private static bool IsSeen(SKColor pixel) => pixel.Alpha > Seen * 255;

    private SKRect Bounds()
    {
        var left = Side;
        var top = Side;
        var right = -1;
        var bottom = -1;
        for (var at = 0; at < kept.Length; at++)
        {
            if (kept[at])
            {
                left = Math.Min(left, at % Side);
                right = Math.Max(right, at % Side);
                top = Math.Min(top, at / Side);
                bottom = Math.Max(bottom, at / Side);
            }
        }

        return right < 0 ? SKRect.Empty
            : new SKRect(Units(left, middle.X), Units(top, middle.Y), Units(right + 1, middle.X),
            Units(bottom + 1, middle.Y));
    }

    private float Units(int pixel, float centre) => ((pixel - (Side * 0.5f)) / scale) + centre;

    private (float Left, float Right) Support()
    {
        var low = (int)(((Box.Bottom - (Box.Height * 0.07f) - middle.Y) * scale) + (Side * 0.5f));
        var feet = Enumerable.Range(0, kept.Length).Where(at => kept[at] && at / Side >= low)
            .Select(at => Units(at % Side, middle.X)).ToList();
        return feet.Count == 0 ? (0f, 1f)
            : ((feet.Min() - Box.Left) / Box.Width,
            Math.Min(1f, (feet.Max() + (1f / scale) - Box.Left) / Box.Width));
    }
}
