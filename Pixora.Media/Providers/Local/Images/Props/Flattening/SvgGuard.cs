using System.Xml;
using System.Xml.Linq;

namespace Pixora.Media.Providers.Local.Images.Props.Flattening;

/// <summary>Lets in drawings of plain shapes and nothing else: no reference outside, no script, no text, no picture.</summary>
internal static class SvgGuard
{
    /// <summary>Characters of one drawing.</summary>
    public const int Longest = 60_000;

    private const int Deepest = 16;

    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "svg", "g", "path", "circle", "ellipse", "rect", "line", "polygon", "polyline", "defs", "linearGradient", "radialGradient",
        "stop", "clipPath", "use",
    };

    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal)
    {
        "id", "d", "fill", "fill-rule", "fill-opacity", "opacity", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin",
        "stroke-miterlimit", "stroke-dasharray", "stroke-opacity", "clip-path", "clip-rule", "cx", "cy", "r", "rx", "ry", "x", "y", "x1",
        "y1", "x2", "y2", "fx", "fy", "width", "height", "points", "transform", "gradientTransform", "gradientUnits", "offset",
        "stop-color", "stop-opacity", "href", "clipPathUnits", "spreadMethod", "fr",
    };

    /// <summary>The drawing as a tree.</summary>
    /// <param name="body">What stands between <c>&lt;svg&gt;</c> and <c>&lt;/svg&gt;</c>.</param>
    /// <exception cref="HostileDrawingException">It holds anything else, or is too large or too deep.</exception>
    public static XElement Read(string body)
    {
        if (body.Length > Longest)
        {
            throw new HostileDrawingException($"{body.Length} characters are too many.");
        }

        var root = Parse($"<svg xmlns:xlink=\"http://www.w3.org/1999/xlink\">{body}</svg>");
        foreach (var element in root.DescendantsAndSelf())
        {
            Check(element);
        }

        return root;
    }

    private static XElement Parse(string text)
    {
        try
        {
            using var reader = XmlReader.Create(
                new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XElement.Load(reader);
        }
        catch (XmlException fault)
        {
            throw new HostileDrawingException(fault.Message);
        }
    }

    private static void Check(XElement element)
    {
        if (element.Name.NamespaceName.Length > 0 || !Elements.Contains(element.Name.LocalName))
        {
            throw new HostileDrawingException($"<{element.Name.LocalName}> is not for drawings.");
        }

        if (element.Ancestors().Take(Deepest).Count() == Deepest)
        {
            throw new HostileDrawingException("It is nested too deep.");
        }

        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
        {
            var name = attribute.Name.LocalName;
            var isInner = !attribute.Value.Contains("url(", StringComparison.OrdinalIgnoreCase)
                || attribute.Value.StartsWith("url(#", StringComparison.Ordinal);
            if (!Attributes.Contains(name) || !isInner || (name == "href" && !attribute.Value.StartsWith('#')))
            {
                throw new HostileDrawingException(
                    $"{name}=\"{attribute.Value[..Math.Min(40, attribute.Value.Length)]}\" is not for drawings.");
            }
        }
    }
}
