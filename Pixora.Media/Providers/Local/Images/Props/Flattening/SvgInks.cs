using System.Xml.Linq;
using SkiaSharp;

namespace Pixora.Media.Providers.Local.Images.Props.Flattening;

/// <summary>Reads gradients.</summary>
internal static class SvgInks
{
    private const int MostReferences = 4;

    /// <param name="find">The element of an id.</param>
    /// <param name="matrix">Of the shape that is filled.</param>
    /// <param name="box">Of the shape that is filled, in its own units.</param>
    public static Ink Read(XElement gradient, Func<string, XElement> find, SKMatrix matrix, SKRect box)
    {
        var stops = Stops(gradient, find);
        if (stops.Length == 1)
        {
            return Ink.Plain(stops[0].Rgb);
        }

        var units = gradient.Attribute("gradientUnits")?.Value == "userSpaceOnUse"
            ? SKMatrix.Identity
            : new SKMatrix(box.Width, 0, box.Left, 0, box.Height, box.Top, 0, 0, 1);
        var placed = matrix.PreConcat(units).PreConcat(SvgNumbers.Transform(gradient.Attribute("gradientTransform")?.Value));
        return gradient.Name.LocalName == "linearGradient"
            ? new Ink(
                InkKind.Line,
                [gradient.Number("x1"), gradient.Number("y1"), gradient.Number("x2", 1), gradient.Number("y2")],
                SvgNumbers.Six(placed), stops)
            : new Ink(
                InkKind.Circle,
                [gradient.Number("cx", 0.5f), gradient.Number("cy", 0.5f), Math.Max(gradient.Number("r", 0.5f), 0.001f)],
                SvgNumbers.Six(placed), stops);
    }

    private static InkStop[] Stops(XElement gradient, Func<string, XElement> find)
    {
        for (var hop = 0; hop < MostReferences; hop++)
        {
            InkStop[] stops = [.. gradient.Elements("stop").Select(stop => new InkStop(
                Math.Clamp(stop.Number("offset"), 0, 1),
                SvgNumbers.Colour(stop.Attribute("stop-color")?.Value ?? "black"),
                Math.Clamp(stop.Number("stop-opacity", 1), 0, 1)))];
            if (stops.Length > 0)
            {
                return stops;
            }

            var further = gradient.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == "href")?.Value;
            gradient = find(further is { Length: > 1 } ? further[1..] : "");
        }

        throw new HostileDrawingException("A gradient has no colours.");
    }
}
