using System.Xml.Linq;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Props.Flattening;

/// <summary>The outline of each element that has one.</summary>
internal static class SvgShapes
{
    /// <summary>In the element's own units; null for what has no outline.</summary>
    public static SKPath? Outline(XElement element) => element.Name.LocalName switch
    {
        "path" => SKPath.ParseSvgPathData(element.Attribute("d")?.Value ?? "") ?? throw new HostileDrawingException("A path is torn."),
        "circle" => Oval(element, element.Number("r"), element.Number("r")),
        "ellipse" => Oval(element, element.Number("rx"), element.Number("ry")),
        "rect" => Box(element),
        "line" => Lines(
            [element.Number("x1"), element.Number("y1"), element.Number("x2"), element.Number("y2")], close: false),
        "polygon" => Lines(Points(element), close: true),
        "polyline" => Lines(Points(element), close: false),
        _ => null,
    };

    private static SKPath Oval(XElement element, float rx, float ry)
    {
        using var path = new SKPathBuilder();
        var x = element.Number("cx");
        var y = element.Number("cy");
        path.AddOval(new SKRect(x - rx, y - ry, x + rx, y + ry));
        return path.Detach();
    }

    private static SKPath Box(XElement element)
    {
        using var path = new SKPathBuilder();
        var box = SKRect.Create(element.Number("x"), element.Number("y"), element.Number("width"), element.Number("height"));
        var rx = element.Number("rx", element.Number("ry"));
        path.AddRoundRect(new SKRoundRect(box, rx, element.Number("ry", rx)));
        return path.Detach();
    }

    private static SKPath Lines(float[] points, bool close)
    {
        using var path = new SKPathBuilder();
        path.AddPoly([.. points.Chunk(2).Where(point => point.Length == 2).Select(point => new SKPoint(point[0], point[1]))], close);
        return path.Detach();
    }

    private static float[] Points(XElement element) =>
        [.. (element.Attribute("points")?.Value ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .Select(SvgNumbers.Number)];
}
