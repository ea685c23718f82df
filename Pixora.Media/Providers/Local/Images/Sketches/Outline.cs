using System.Globalization;

namespace Pixora.Media.Providers.Local.Images.Sketches;

/// <summary>Plain shapes in SVG's path language.</summary>
internal static class Outline
{
    public static string Disc(float x, float y, float radius) => Oval(x, y, radius, radius);

    public static string Oval(float x, float y, float rx, float ry) =>
        Text($"M{x - rx} {y}A{rx} {ry} 0 1 1 {x + rx} {y}A{rx} {ry} 0 1 1 {x - rx} {y}Z");

    public static string Box(float left, float top, float right, float bottom) => Text($"M{left} {top}H{right}V{bottom}H{left}Z");

    public static string Round(float left, float top, float right, float bottom, float radius = 3f) =>
        Text($"M{left + radius} {top}H{right - radius}Q{right} {top} {right} {top + radius}")
        + Text($"V{bottom - radius}Q{right} {bottom} {right - radius} {bottom}H{left + radius}")
        + Text($"Q{left} {bottom} {left} {bottom - radius}V{top + radius}Q{left} {top} {left + radius} {top}Z");

    /// <summary>A straight stroke with round ends.</summary>
    public static string Limb(float x1, float y1, float x2, float y2, float width)
    {
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
    public static string Row(int count, Func<int, string> shape) => string.Concat(Enumerable.Range(0, count).Select(shape));

    private static string Text(FormattableString path) => path.ToString(CultureInfo.InvariantCulture);
}
