using System.Globalization;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Sketches;

/// <summary>Plain shapes in SVG's path language.</summary>
internal static class Outline
{
    public static string Disc(float x, float y, float radius) => Oval(x, y, radius, radius);

    public static string Oval(float x, float y, float rx, float ry) =>
        Text($"M{x - rx} {y}A{rx} {ry} 0 1 1 {x + rx} {y}A{rx} {ry} 0 1 1 {x - rx} {y}Z");

    public static string Box(float left, float top, float right, float bottom) =>
        Text($"M{left} {top}H{right}V{bottom}H{left}Z");

    /// <summary>A box with round corners.</summary>
    public static string Round(SKRect box, float radius = 3f) =>
        Text(
            $"M{box.Left + radius} {box.Top}H{box.Right - radius}Q{box.Right} {box.Top} {box.Right} {box.Top + radius}")
        + Text($"V{box.Bottom - radius}Q{box.Right} {box.Bottom} {box.Right - radius} {box.Bottom}H{box.Left + radius}")
        + Text($"Q{box.Left} {box.Bottom} {box.Left} {box.Bottom - radius}V{box.Top + radius}")
        + Text($"Q{box.Left} {box.Top} {box.Left + radius} {box.Top}Z");

    /// <summary>A straight stroke with round ends.</summary>
    public static string Limb(in Stroke stroke, float width)
    {
        var (x1, y1, x2, y2) = stroke;
        var dx = x2 - x1;
        var dy = y2 - y1;
        var scale = width * 0.5f / MathF.Max(0.001f, MathF.Sqrt((dx * dx) + (dy * dy)));
        var nx = -dy * scale;
        var ny = dx * scale;
        var r = width * 0.5f;
        return Text($"M{x1 + nx} {y1 + ny}L{x2 + nx} {y2 + ny}A{r} {r} 0 0 0 {x2 - nx} {y2 - ny}")
            + Text($"L{x1 - nx} {y1 - ny}A{r} {r} 0 0 0 {x1 + nx} {y1 + ny}Z");
    }

    /// <summary>The same shape again and again.</summary>
    public static string Row(int count, Func<int, string> shape) =>
        string.Concat(Enumerable.Range(0, count).Select(shape));

    private static string Text(FormattableString path) => path.ToString(CultureInfo.InvariantCulture);
}
